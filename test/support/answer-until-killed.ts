/** An app that, once told to, answers without a rest, says what it acknowledged, and is killed. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { createAnswer } from '../../electron/calls/answer.ts'
import { everyCall } from '../../electron/calls/every-call.ts'
import { createStore } from '../../electron/database/store.ts'
import { lockEdges } from './lock.ts'
import { noBackups } from './backups.ts'
import { aPack, aQuestion } from './questions.ts'

const [, , folder = '', serviceId = '', roundId = ''] = process.argv
// Loading takes longer than living: the next app loads while this one is being killed.
const [start] = (await once(process.stdin, 'data')) as [Buffer]
const pack = aPack(Array.from({ length: 20 }, (_, at) => aQuestion({ id: `question-${at}` })))
const clock = { now: () => new Date().toISOString(), today: () => '2026-11-23' }
const store = createStore({
  folder,
  nativeBinding: undefined,
  clock,
  report: error => {
    throw error
  },
})
store.open()
const db = store.db()
if (db === null) throw new Error('The records did not open.')
const never = () => {
  throw new Error('Not in this test.')
}
const calls = everyCall(db, store, {
  clock,
  newId: randomUUID,
  pack: () => pack,
  packText: never,
  standards: never,
  cards: never,
  support: never,
  advisories: never,
  backups: noBackups,
  placeRisk: never,
  askWhichBackup: never,
  askWhichFolder: never,
  isSample: false,
  version: '0.1.0',
  showFolder: never,
  openLink: never,
  updates: { open: never, askWhichRelease: never },
  reports: {
    askWhere: never,
    toPdf: never,
    posterToPdf: never,
    writeWhole: never,
    showInFolder: never,
    copyText: never,
  },
  sharing: {
    newSecret: never,
    openDetails: never,
    files: { askWhere: never, seal: never, writeWhole: never, openReceipt: never },
    reviewOf: never,
    changed: never,
    tryNow: never,
  },
  privacy: {
    windowFolder: '',
    readParts: never,
    showFile: never,
    browserLicences: '',
    eraseTraces: never,
    startAnew: never,
  },
  lock: lockEdges(),
  news: { openFile: never, receiver: { ask: never, isAsking: never, stop: never, look: never } },
  readings: { readThisPc: never, saveReader: never, openReading: never },
  spreadsheets: {
    askWhich: never,
    read: never,
    askWhere: never,
    toXlsx: never,
    sample: never,
    writeWhole: never,
    showInFolder: never,
  },
})
const answer = createAnswer({
  calls: () => calls,
  report: (_name, error) => {
    throw error
  },
  slow: () => undefined,
  milliseconds: () => 0,
})

for (let number = Number(start.toString()); ; number += 1) {
  const line = { title: String(number), why: '', minutes: null, dueOn: null, who: '' }
  const questionId = `question-${number % 20}`
  const outcomes = [
    await answer('checklist.answer', {
      roundId,
      questionId,
      choice: 'yes',
      reason: String(number),
    }),
    await answer('plan.addOwn', { serviceId, line }),
  ]
  if (outcomes.some(({ ok }) => !ok)) throw new Error(JSON.stringify(outcomes))
  // At once and whole: what is printed here was acknowledged, whatever happens next.
  writeSync(1, `${number}\n`)
}
