/** An app that writes in every way it has, and says after each what it acknowledged: how many lines the plan has now. */
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBackupKeeping } from '../../../electron/backups/keeping.ts'
import { callsOf, type EveryCall } from '../../../electron/calls/every-call.ts'
import { createStore } from '../../../electron/database/store.ts'
import { createLock } from '../../../electron/lock/lock.ts'
import { keepTries } from '../../../electron/lock/tries.ts'
import { safeOf } from '../../../electron/system/safe.ts'
import { present } from '../../../shared/assert.ts'
import { someFacts } from '../builders.ts'
import { lockEdges } from '../lock.ts'
import { testEdges } from '../temporary-calls.ts'
import { fixedClock } from '../fixed-clock.ts'
import { backupsAt, linesAfter, passphrase } from './plan.ts'

const [, , folder = ''] = process.argv
const refuse = () => {
  throw new Error('There is no safe here.')
}
const safe = safeOf(
  { isEncryptionAvailable: () => false, encryptString: refuse, decryptString: refuse },
  'linux',
)
const lock = createLock({
  folder,
  safe,
  tries: keepTries(folder, () => 0),
  cost: { memoryKiB: 19_456, passes: 1 },
})
const clock = fixedClock()
const report = (error: unknown) => {
  throw error
}
const store = createStore({
  folder,
  nativeBinding: undefined,
  clock,
  report,
  lock: { key: lock.key, isLocked: () => lock.locked() !== null },
})
const backups = createBackupKeeping({
  store,
  nativeBinding: undefined,
  clock,
  appVersion: '0.1.0',
  newId: randomUUID,
  adoptLock: lock.adopt,
  hear: () => undefined,
  // As in the app itself, where a thread of its own reads the copy meanwhile.
  checkWorker: pathToFileURL(resolve('electron/backups/check-worker.ts')),
  report: (_name, error) => report(error),
})
const edges = {
  ...testEdges(clock),
  newId: randomUUID,
  backups,
  lock: { ...lockEdges(lock), backups },
}
const calls = callsOf(store, edges)
const call = <N extends keyof EveryCall>(name: N): EveryCall[N] =>
  present((calls() as EveryCall)[name], name)

let lines = 0
/** At once and whole: what is printed here was acknowledged, whatever happens next. */
const acknowledge = () => writeSync(1, `ack ${lines}\n`)

store.open()
const { id: serviceId } = await call('services.add')(someFacts())
acknowledge()

async function write(many: number): Promise<void> {
  for (let written = 0; written < many; written += 1) {
    const line = { title: `line ${lines + 1}`, why: 'x'.repeat(300), minutes: null }
    await call('plan.addOwn')({ serviceId, line: { ...line, dueOn: null, who: '' } })
    lines += 1
    acknowledge()
  }
}

await write(linesAfter.backup)
const { name } = await call('keeping.backUpNow')(undefined)
acknowledge()
await write(linesAfter.lock)
const { code } = await call('lock.begin')({ passphrase })
await call('lock.turnOn')({ code })
acknowledge()
await write(linesAfter.restore)
const preview = await call('keeping.previewBackup')({ name, place: 'here' })
await call('keeping.restore')({ token: preview.token })
lines = backupsAt
acknowledge()
await write(linesAfter.turnOff)
await call('lock.turnOff')({ passphrase })
acknowledge()
await write(linesAfter.end)
store.close()
