import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import * as answers from '../../electron/database/answers.ts'
import { disconnect } from '../../electron/database/connect.ts'
import type { Database } from '../../electron/database/database.ts'
import * as rounds from '../../electron/database/rounds.ts'
import * as services from '../../electron/database/services.ts'
import * as lines from '../../electron/database/written-lines.ts'
import { aService } from '../support/builders.ts'
import { chance } from '../support/chance.ts'
import { aRound } from '../support/questions.ts'
import { openIn, temporaryFolder } from '../support/temporary-database.ts'

const script = join(import.meta.dirname, '../support/answer-until-killed.ts')
const round = aRound()
const kills = 60

/** Lets the app answer for a while, kills it, and returns the numbers it acknowledged. */
async function killedAfter(milliseconds: number, folder: string, start: number) {
  const app = spawn(process.execPath, [script, folder, round.serviceId, round.id, String(start)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let complaint = ''
  app.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  app.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const closed = once(app, 'close')
  await Promise.race([once(app.stdout, 'data'), closed])
  await wait(milliseconds)
  app.kill('SIGKILL')
  await closed
  expect(complaint).toBe('')
  // What comes after the last line end was not printed whole.
  return printed.split('\n').slice(0, -1).map(Number)
}

function stored(db: Database) {
  const kept = new Map(
    answers.list(db, round.id).map(({ questionId, reason }) => [questionId, Number(reason)]),
  )
  const written = new Set(lines.list(db, round.serviceId).map(({ title }) => Number(title)))
  return { kept, written }
}

it('loses nothing that was acknowledged, killed sixty times', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const first = openIn(folder)
  services.insert(first, aService({ id: round.serviceId }))
  rounds.insert(first, round)
  disconnect(first)
  const random = chance(60)
  const acknowledged: number[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const start = (acknowledged.at(-1) ?? -1) + 2
    acknowledged.push(...(await killedAfter(random() * 120, folder, start)))
    const db = openIn(folder)
    const { kept, written } = stored(db)
    expect(acknowledged.filter(number => !written.has(number))).toEqual([])
    const overwritten = acknowledged.filter(
      number => (kept.get(`question-${number % 20}`) ?? -1) < number,
    )
    expect(overwritten).toEqual([])
    // Every other time the app that comes next finds the log of the killed one, as in life.
    if (kill % 2 === 0) disconnect(db)
    else db.close()
  }
  expect(acknowledged.length).toBeGreaterThan(kills)
})
