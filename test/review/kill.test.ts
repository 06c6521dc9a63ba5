import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Letter } from '../../shared/sharing/letter.ts'
import { chance } from '../support/chance.ts'
import { fewOrInCi } from '../support/full.ts'
import { aLetter, onEachStore, send } from '../support/review.ts'

const program = join(import.meta.dirname, '../../review/server.ts')

const rounds = fewOrInCi(3, 20)

interface Server {
  readonly address: string
  readonly kill: () => Promise<void>
  /** Asked to stop, as systemd asks; says with which code it ended and all that it said. */
  readonly stop: () => Promise<{ readonly code: unknown; readonly heard: string }>
}

async function startServer(environment: Record<string, string>): Promise<Server> {
  const { PATH = '' } = process.env
  const server = spawn(process.execPath, [program], { env: { PATH, ...environment } })
  onTestFinished(() => void server.kill('SIGKILL'))
  const closed = once(server, 'close')
  let heard = ''
  server.stdout.setEncoding('utf8').on('data', text => (heard += String(text)))
  server.stderr.setEncoding('utf8').on('data', text => (heard += String(text)))
  while (!heard.includes('\n')) await Promise.race([once(server.stdout, 'data'), closed])
  const [, address] = /listens at (\S+);/.exec(heard) ?? []
  if (address === undefined) throw new Error(heard)
  return {
    address,
    kill: async () => {
      server.kill('SIGKILL')
      await closed
    },
    stop: async () => {
      server.kill('SIGTERM')
      const [code] = (await closed) as readonly unknown[]
      return { code, heard }
    },
  }
}

interface Receipted {
  readonly letter: Letter
  readonly receipt: string
}

onEachStore(place => {
  it(
    'loses nothing that it gave a receipt for, killed again and again',
    { timeout: 60_000 + rounds * 15_000 },
    async () => {
      const environment = place.environment()
      const random = chance(9)
      const receipted: Receipted[] = []
      for (let round = 0; round < rounds; round += 1) {
        const server = await startServer(environment)
        let isOver = false
        const sender = async () => {
          while (!isOver) {
            const letter = aLetter()
            const answer = await send(server, letter).catch(() => null)
            if (answer?.status === 201) receipted.push({ letter, receipt: answer.text })
          }
        }
        const senders = Promise.all(Array.from({ length: 8 }, sender))
        await wait(100 + random() * 400)
        await server.kill()
        isOver = true
        await senders
      }
      expect(receipted.length).toBeGreaterThan(rounds)
      const server = await startServer(environment)
      for (let at = 0; at < receipted.length; at += 50) {
        const some = receipted.slice(at, at + 50)
        const answers = await Promise.all(some.map(({ letter }) => send(server, letter)))
        expect(answers.map(({ status, text }) => [status, text])).toEqual(
          some.map(({ receipt }) => [200, receipt]),
        )
      }
      await server.kill()
      console.log(`${place.name}: ${rounds} kills, ${receipted.length} receipts, none lost`)
    },
  )

  it('finishes what it took in before it stops', { timeout: 60_000 }, async () => {
    const environment = place.environment()
    const server = await startServer(environment)
    const letters = Array.from({ length: 40 }, () => aLetter())
    const sending = letters.map(letter => send(server, letter).catch(() => null))
    await Promise.race(sending)
    const { code, heard } = await server.stop()
    expect([code, heard.includes('The review has stopped.')]).toEqual([0, true])
    const answers = await Promise.all(sending)
    const again = await startServer(environment)
    for (const [at, answer] of answers.entries()) {
      if (answer === null) continue
      const letter = letters[at] ?? aLetter()
      expect(await send(again, letter)).toEqual({ ...answer, status: 200 })
    }
    await again.stop()
  })
})
