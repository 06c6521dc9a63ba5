/** From the click to "Saved" on screen, and the call by itself, each over the rawest way to save as durably. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { questionsOf } from '../../shared/checklist/status.ts'
import { present } from '../../shared/assert.ts'
import { openCalls } from './calls.ts'
import { atMost, type Figure, median, quantile, runs } from './figure.ts'
import { launchAndListen } from './launched.ts'
import { seedThreeYears } from './seed.ts'
import { unknownService } from './unknown-service.ts'

const limit = 1.5
const clicks = 60
const savesInARun = 200
const day = '2026-11-23'

async function inFolders<T>(work: (one: string, other: string) => Promise<T>): Promise<T> {
  const folders = ['app', 'raw'].map(name =>
    mkdtempSync(join(tmpdir(), `care-cyber-check-${name}-`)),
  )
  try {
    return await work(present(folders[0], 'A folder'), present(folders[1], 'A folder'))
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

function measureClicks(): Promise<Figure> {
  return inFolders(async (folder, blankFolder) => {
    await seedThreeYears(folder)
    const app: number[] = []
    const blank: number[] = []
    for (let turn = 0; turn < runs; turn += 1) {
      const one = await launchAndListen({ app: '.', folder, clicks })
      const other = await launchAndListen({ app: 'tools/bench/blank', folder: blankFolder, clicks })
      app.push(quantile(one.clicksMs, 0.95))
      blank.push(quantile(other.clicksMs, 0.95))
    }
    return atMost(
      'save-click',
      median(app) / median(blank),
      limit,
      '× a raw save in a blank window, p95',
    )
  })
}

/** The same row and the same durability as the app's answer, with nothing round it. */
function openRaw(folder: string) {
  const db = new BetterSqlite3(join(folder, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('synchronous = FULL')
  db.pragma('secure_delete = ON')
  db.exec(`CREATE TABLE answer (round_id TEXT, question_id TEXT, choice TEXT, reason TEXT, note TEXT, evidence TEXT,
    wording INTEGER, is_carried INTEGER, answered_at TEXT, PRIMARY KEY (round_id, question_id)) STRICT`)
  const insert = db.prepare(
    "INSERT INTO answer VALUES (?, ?, ?, '', '', '', 1, 0, ?) ON CONFLICT DO UPDATE SET choice = excluded.choice, answered_at = excluded.answered_at",
  )
  return { db, insert }
}

const timed = async (save: () => unknown): Promise<number> => {
  const began = performance.now()
  await save()
  return performance.now() - began
}

function measureCall(): Promise<Figure> {
  return inFolders(async (folder, rawFolder) => {
    const { calls, answer, pack, store } = openCalls(folder, day)
    const service = await calls['services.add'](unknownService)
    const { round } = await calls['checklist.open']({ serviceId: service.id })
    const ids = questionsOf(pack).map(({ id }) => id)
    const { db, insert } = openRaw(rawFolder)
    const rawRound = randomUUID()
    const byApp: number[] = []
    const byHand: number[] = []
    // The first run warms up both. Each save is followed by its rival, so that a busy moment hurts both.
    for (let run = 0; run <= runs; run += 1) {
      const app: number[] = []
      const hand: number[] = []
      for (let turn = 0; turn < savesInARun; turn += 1) {
        const questionId = ids[turn % ids.length]
        const choice = (turn + run) % 2 === 0 ? 'yes' : 'no'
        const given = { roundId: round.id, questionId, choice, reason: '' }
        app.push(await timed(() => answer('checklist.answer', given)))
        hand.push(
          await timed(() => insert.run(rawRound, questionId, choice, new Date().toISOString())),
        )
      }
      if (run === 0) continue
      byApp.push(median(app))
      byHand.push(median(hand))
    }
    db.close()
    store.close()
    return atMost('save', median(byApp) / median(byHand), limit, '× a raw durable insert')
  })
}

export async function measureSave(): Promise<readonly Figure[]> {
  return [await measureCall(), await measureClicks()]
}
