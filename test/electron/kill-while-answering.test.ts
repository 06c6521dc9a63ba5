import { type ChildProcessWithoutNullStreams as App, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import * as answers from '../../electron/database/answers.ts'
import { disconnect } from '../../electron/database/connect.ts'
import type { Database } from '../../electron/database/database.ts'
import * as rounds from '../../electron/database/rounds.ts'
import * as services from '../../electron/database/services.ts'
import * as lines from '../../electron/database/written-lines.ts'
import { present } from '../../shared/assert.ts'
import { aService } from '../support/builders.ts'
import { chance } from '../support/chance.ts'
import { counted } from '../support/faults/counted.ts'
import { aRound } from '../support/questions.ts'
import { openIn, temporaryFolder } from '../support/temporary-database.ts'

const source = join(import.meta.dirname, '../support/answer-until-killed.ts')
const outDir = join(import.meta.dirname, '../../out/kill-while-answering')
const script = join(outDir, 'answer-until-killed.js')
const round = aRound()
const kills = 60

const load = (folder: string): App =>
  spawn(process.execPath, [script, folder, round.serviceId, round.id])

/** As one file, as it ships: loading two hundred would take longer than sixty kills. */
const bundle = () =>
  build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: source, outDir, emptyOutDir: true },
  })

/** Lets the app answer for a while, kills it, and returns the numbers it acknowledged. */
async function killedAfter(milliseconds: number, app: App, start: number): Promise<number[]> {
  let printed = ''
  let complaint = ''
  app.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  app.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const closed = once(app, 'close')
  const answering = once(app.stdout, 'data')
  app.stdin.write(String(start))
  await Promise.race([answering, closed])
  await wait(milliseconds)
  app.kill('SIGKILL')
  await closed
  expect(complaint).toBe('')
  // What comes after the last line end was not printed whole.
  return printed.split('\n').slice(0, -1).map(Number)
}

/** The records as the killed app left them, apart, so that the next app finds its log too. */
function asLeft(folder: string): string {
  const apart = temporaryFolder()
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(apart, name))
  return apart
}

function stored(db: Database) {
  const kept = new Map(
    answers.list(db, round.id).map(({ questionId, reason }) => [questionId, Number(reason)]),
  )
  const written = new Set(lines.list(db, round.serviceId).map(({ title }) => Number(title)))
  return { kept, written }
}

it('loses nothing that was acknowledged, killed sixty times', { timeout: 120_000 }, async () => {
  await bundle()
  const folder = temporaryFolder()
  const first = openIn(folder)
  services.insert(first, aService({ id: round.serviceId }))
  rounds.insert(first, round)
  disconnect(first)
  const random = chance(60)
  const acknowledged: number[] = []
  const waiting = [load(folder), load(folder)]
  onTestFinished(() => waiting.forEach(app => app.kill('SIGKILL')))
  for (let kill = 0; kill < kills; kill += 1) {
    const app = present(waiting.shift(), 'The next app')
    waiting.push(load(folder))
    const start = (acknowledged.at(-1) ?? -1) + 2
    acknowledged.push(...(await killedAfter(random() * 120, app, start)))
    const db = openIn(kill % 2 === 0 ? asLeft(folder) : folder)
    const { kept, written } = stored(db)
    const isKept = (number: number) => (kept.get(`question-${number % 20}`) ?? -1) >= number
    expect(acknowledged.filter(number => !written.has(number) || !isKept(number))).toEqual([])
    db.close()
  }
  counted('kills', kills)
  expect(acknowledged.length).toBeGreaterThan(kills)
})
