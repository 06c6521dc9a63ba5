import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectToWrite, disconnect, versionOf } from '../../../electron/database/connect.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { openRecords } from '../../../electron/database/open.ts'
import { createStore } from '../../../electron/database/store.ts'
import { present } from '../../../shared/assert.ts'
import {
  bundled,
  changing,
  filesIn,
  runTraced,
  type SystemCall,
} from '../../support/faults/child.ts'
import { contentOf } from '../../support/faults/content.ts'
import { counted } from '../../support/faults/counted.ts'
import { fill } from '../../support/faults/filled.ts'
import { spread } from '../../support/faults/prepare.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { fewOr } from '../../support/full.ts'
import { hasStrace } from '../../support/sockets.ts'

/** How many kills are tried inside each step of an update from each version. */
const many = fewOr(1, 20)
const versions = migrations.slice(1).map((_step, at) => at + 1)
const tried = fewOr(1, 0) === 1 ? spread(versions, 2) : versions
const calls: readonly SystemCall[] = [...changing, 'pread64', 'fcntl', 'fstat', 'newfstatat']
const base = mkdtempSync(join(tmpdir(), 'care-cyber-check-updates-'))
const run = join(base, 'run')
let program = ''

beforeAll(async () => {
  if (hasStrace) program = await bundled('run-update', 'updates')
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const recordsOf = (folder: string) => join(folder, 'records.db')

/** Records as the app of that version left them, and what they hold in it and in each version after it. */
function recordsOfVersion(version: number) {
  const folder = join(base, `version-${version}`)
  const options = { folder, today: '2026-11-01', nativeBinding: undefined }
  const db = openRecords({ ...options, migrations: migrations.slice(0, version) })
  fill(db)
  const contents = new Map([[version, contentOf(db)]])
  disconnect(db)
  const later = join(base, 'later.db')
  cpSync(recordsOf(folder), later)
  const next = connectToWrite(later, { nativeBinding: undefined })
  for (let step = version + 1; step <= migrations.length; step += 1) {
    migrate(next, migrations.slice(0, step))
    contents.set(step, contentOf(next))
  }
  disconnect(next)
  return { folder, version, contents }
}
type Old = ReturnType<typeof recordsOfVersion>

function fresh({ folder }: Old): string {
  rmSync(run, { recursive: true, force: true })
  cpSync(folder, run, { recursive: true, preserveTimestamps: true })
  return run
}

interface Point {
  readonly call: string
  readonly at: number
  /** The step it is inside of; the version before it while the copy is made. */
  readonly step: number
}

function pointsOf(old: Old): {
  readonly files: readonly string[]
  readonly points: readonly Point[]
} {
  const log = join(base, 'log')
  const ran = runTraced([program, fresh(old)], { calls, log })
  expect([ran.status, ran.said.at(-1)]).toEqual([0, 'open'])
  const counts = new Map<string, number>()
  const points: Point[] = []
  let step = old.version
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const next = /"step (\d+)\\n"/.exec(line)?.[1]
    if (next !== undefined) step = Number(next)
    if (line.includes('"open\\n"')) break
    const call = /^\d+\s+(\w+)\(/.exec(line)?.[1]
    if (call === undefined || !line.includes(`${run}/`)) continue
    const at = (counts.get(call) ?? 0) + 1
    counts.set(call, at)
    points.push({ call, at, step })
  }
  return { files: filesIn(log, run), points }
}

/** In which version the killed app left a copy of the folder, and what it held. */
function asLeft(): { readonly version: number; readonly content: string } {
  const apart = join(base, 'apart')
  rmSync(apart, { recursive: true, force: true })
  cpSync(run, apart, { recursive: true })
  const db = connectToWrite(recordsOf(apart), { nativeBinding: undefined })
  const left = { version: versionOf(db), content: contentOf(db) }
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  db.close()
  return left
}

function copyOf(file: string) {
  if (!existsSync(file)) return null
  const db = connectToWrite(file, { nativeBinding: undefined })
  const held = { version: versionOf(db), content: contentOf(db) }
  db.close()
  return held
}

function complaintsAfter({ version, contents }: Old, { step }: Point): readonly string[] {
  const complaints: string[] = []
  const left = asLeft()
  const mayBe = step === version ? [version] : [step - 1, step]
  if (!mayBe.includes(left.version)) complaints.push(`left in version ${left.version}`)
  if (left.content !== contents.get(left.version)) complaints.push('not whole in that version')
  const before = { version, content: contents.get(version) }
  const copy = join(run, 'copies', `before-update-${version}-2026-11-23.db`)
  const isCopied = JSON.stringify(copyOf(copy)) === JSON.stringify(before)
  if (step > version && !isCopied) complaints.push('begun without a copy of what there was')
  const store = createStore({
    folder: run,
    nativeBinding: undefined,
    clock: fixedClock('2026-11-23T10:00:00.000Z'),
    report: error => void complaints.push(`reported: ${String(error)}`),
  })
  store.open()
  const db = store.db()
  const isNew = db !== null && versionOf(db) === migrations.length
  if (!isNew || contentOf(db) !== contents.get(migrations.length)) complaints.push('not brought up')
  store.close()
  if (JSON.stringify(copyOf(copy)) !== JSON.stringify(before)) complaints.push('no copy at the end')
  const usual = /^(?:records\.db|copies|before-update-\d-2026-11-23\.db)$/
  const files = [...readdirSync(run), ...readdirSync(join(run, 'copies'))]
  complaints.push(...files.filter(name => !usual.test(name)).map(name => `left over: ${name}`))
  return complaints
}

it.skipIf(!hasStrace).each(tried)(
  'records of version %i are as they were or as they will be, wherever their update was killed',
  { timeout: 3_600_000 },
  version => {
    mkdirSync(base, { recursive: true })
    const old = recordsOfVersion(version)
    const { files, points } = pointsOf(old)
    const steps = [...new Set(points.map(({ step }) => step))]
    expect(steps).toEqual(migrations.flatMap((_step, at) => (at + 1 >= version ? [at + 1] : [])))
    const faults: string[] = []
    let killed = 0
    for (const point of steps.flatMap(step =>
      spread(
        points.filter(each => each.step === step),
        many,
      ),
    )) {
      const inject = `${point.call}:signal=KILL:when=${point.at}`
      const asked = {
        files,
        calls: [
          present(
            calls.find(call => call === point.call),
            'It',
          ),
        ],
        inject,
      }
      const { signal, said } = runTraced([program, fresh(old)], asked)
      // Where it was killed in truth.
      const step = Number(/\d+/.exec(said.at(-1) ?? '')?.[0] ?? version)
      if (signal !== 'SIGKILL') continue
      killed += 1
      const complaints = complaintsAfter(old, { ...point, step })
      faults.push(...complaints.map(each => `step ${step}, ${point.call} ${point.at}: ${each}`))
    }
    counted('kills inside updates', killed)
    expect(faults).toEqual([])
    expect(killed).toBeGreaterThanOrEqual(steps.length)
  },
)

it.runIf(!hasStrace)('was not tried', () => {
  console.warn('STRACE IS NOT INSTALLED: no update was killed (apt-get install strace).')
})
