/** An app that goes on one errand and says after each step what it acknowledged or refused, and what the records hold then. */
import { readdirSync, writeSync } from 'node:fs'
import { present } from '../../../shared/assert.ts'
import { Failure } from '../../../shared/failure.ts'
import { contentOf } from './content.ts'
import { type Errand, type ErrandName, errands, opening } from './errands.ts'
import { dataIn, homeApp, stickIn } from './home-app.ts'
import { type Said, unknown } from './said.ts'

const [, , root = '', name = '', triesGiven = '1'] = process.argv
const { steps, before }: Errand = errands[name as ErrandName]
const app = homeApp(root)
const memory: Record<string, string> = {}
let isHealed = false

/** What a disk that refuses to be read says nothing of. */
function ifReadable<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** What is listed as a backup, by name. */
function backupsIn(folder: string): readonly string[] {
  const names = ifReadable(() => readdirSync(folder, { recursive: true, encoding: 'utf8' }), [])
  return names.filter(name => name.endsWith('.ccc'))
}

const content = (): string => {
  const db = app.store.db()
  return db === null ? unknown : ifReadable(() => contentOf(db), unknown)
}

/** At once and whole: what is printed here was acknowledged, whatever happens next. */
function say(word: Said['word'], step: number, message = ''): void {
  const isLocked = ifReadable(app.lock.isOn, null)
  const backups = [...backupsIn(dataIn(root)), ...backupsIn(stickIn(root))]
  const said: Said = { word, step, content: content(), isLocked, backups, message }
  writeSync(1, `${JSON.stringify(said)}\n`)
}

/** As the window does where it says that the records could not be opened. */
function openRecords(): Promise<void> {
  app.store.open()
  const trouble = app.store.trouble()
  const isForeseen = app.lock.locked() !== null || (before === 'hurt records' && !isHealed)
  if (trouble === null || isForeseen) return Promise.resolve()
  return Promise.reject(new Failure('conflict', `trouble: ${trouble.kind}`))
}

async function go(step: number, run: () => Promise<unknown>): Promise<void> {
  for (let left = Number(triesGiven); left > 0; left -= 1) {
    app.goTo(step)
    try {
      await openRecords()
      await run()
      say('ok', step)
      return
    } catch (error) {
      say('no', step, error instanceof Failure ? error.message : `not a failure: ${String(error)}`)
    } finally {
      isHealed ||= app.store.db() !== null
    }
  }
}

await go(opening, () => Promise.resolve())
for (const [at, step] of steps.entries()) {
  await go(opening + 1 + at, () => present(step, 'A step')(app, memory))
}
app.store.close()
process.exit(0)
