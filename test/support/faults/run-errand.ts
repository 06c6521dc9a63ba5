/** An app that goes on one errand and says after each step what it acknowledged or refused, and what the records hold then. */
import { readdirSync, writeSync } from 'node:fs'
import { present } from '../../../shared/assert.ts'
import { Failure } from '../../../shared/failure.ts'
import { storageFailure } from '../../../electron/calls/storage-failure.ts'
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

/** In the words in which a call would tell it. */
function troubleNow() {
  try {
    return app.store.trouble()
  } catch (error) {
    throw storageFailure(error) ?? error
  }
}

/** As the window does where it says that the records could not be opened. */
function openRecords(): void {
  app.store.open()
  const trouble = troubleNow()
  const isForeseen = app.lock.locked() !== null || (before === 'hurt records' && !isHealed)
  if (trouble !== null && !isForeseen) throw new Failure('conflict', `trouble: ${trouble.kind}`)
}

async function go(step: number, run: () => Promise<unknown>): Promise<void> {
  for (let left = Number(triesGiven); left > 0; left -= 1) {
    app.goTo(step)
    try {
      openRecords()
      await run()
      say('ok', step)
      // Whoever went back from hurt records does not expect to meet them again.
      isHealed ||= step > opening
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
