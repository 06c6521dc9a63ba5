import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Letter } from '../../shared/sharing/letter.ts'
import { chance } from '../support/chance.ts'
import { aLetter, onEachStore, send } from '../support/review.ts'

const program = join(import.meta.dirname, '../../review/server.ts')

interface Server {
  readonly address: string
  readonly kill: () => Promise<void>
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
  }
}

interface Receipted {
  readonly letter: Letter
  readonly receipt: string
}

onEachStore(place => {
  it(
    'loses nothing that it gave a receipt for, killed again and again',
    { timeout: 90_000 },
    async () => {
      const environment = place.environment()
      const random = chance(9)
      const receipted: Receipted[] = []
      const rounds = 4
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
      for (const { letter, receipt } of receipted) {
        const answer = await send(server, letter)
        expect([answer.status, answer.text]).toEqual([200, receipt])
      }
      await server.kill()
    },
  )
})
