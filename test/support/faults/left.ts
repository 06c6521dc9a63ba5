/** Looks at what a fault left of an app's files as the app that starts next does, and goes on working with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../../shared/failure.ts'
import type { BackupRef } from '../../../shared/keeping/backup.ts'
import { someFacts } from '../builders.ts'
import { contentOf } from './content.ts'
import { type Errand, otherPassphrase, passphrase, planted } from './errands.ts'
import { dataIn, type HomeApp, homeApp, stickIn } from './home-app.ts'
import type { Expected, Said } from './said.ts'

interface Look extends Expected {
  readonly errand: Errand
  /** The last step that was acknowledged; null where there was none. */
  readonly last: number | null
  /** The bytes of records that were hurt before the errand began. */
  readonly hurt: Buffer | null
}

/** Is there in every home: records of a year ago that could not be read any more and were put aside. */
export const putAside = {
  name: 'hurt-2025-11-01T09-00-00-000Z.db',
  text: `SQLite format 3\0${planted}`,
}

type Complain = (complaint: string) => void

/** Everything that is not as it should be, in words; nothing where all is well. */
export async function complaintsAbout(root: string, look: Look): Promise<readonly string[]> {
  const complaints: string[] = []
  const complain: Complain = complaint => void complaints.push(complaint)
  let app
  try {
    app = homeApp(root)
    app.goTo(800)
    app.store.open()
    await workOn(app, look, complain)
    // Records that were hurt before are said to be.
    const reported = look.hurt === null ? app.reported : []
    for (const error of reported) complain(`reported: ${String(error)}`)
  } catch (error) {
    complain(`stopped by ${String(error)}`)
  } finally {
    app?.store.close()
  }
  lookForPutAside(root, look, complain)
  lookForHurt(root, look, complain)
  return complaints
}

async function workOn(app: HomeApp, look: Look, complain: Complain): Promise<void> {
  const opens = app.lock.locked() === null ? null : await unlock(app, look, complain)
  if (app.store.db() === null) await goBack(app, look, complain)
  if (app.store.db() === null) return
  lookInside(app, look, complain)
  await saveOn(app, complain)
  lookAround(app.root, app.lock.isOn(), complain)
  await openBackups(app, look, complain)
  if (app.lock.isOn()) await takeLockOff(app, opens === null ? remembered(look) : [opens], complain)
}

/** Where this PC opened it by itself: while one passphrase is being changed for the other, either may be the one. */
const remembered = (look: Look): readonly string[] =>
  [passphrase, otherPassphrase].filter(each => mayOpen(each, look))

/** Everything is readable again then, or it would be lost. */
async function takeLockOff(
  app: HomeApp,
  may: readonly string[],
  complain: Complain,
): Promise<void> {
  for (const each of may) {
    if (!app.lock.isOn()) break
    await app.call('lock.turnOff', { passphrase: each }).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
    })
  }
  if (app.lock.isOn()) complain('no passphrase takes the lock off')
  const { backups } = await app.call('keeping.backups')
  for (const { name, place } of backups.filter(each => each.place === 'here')) {
    await app.call('keeping.testBackup', { name, place }).catch((error: unknown) => {
      complain(`${name}, after the lock: ${String(error)}`)
    })
  }
}

/** Kept through every errand but the one that erases. */
function lookForPutAside(root: string, { errand }: Look, complain: Complain): void {
  if (errand.before === 'nothing' || errand.erases === true) return
  const file = join(dataIn(root), putAside.name)
  if (!existsSync(file)) complain('what was put aside is gone')
  else if (readFileSync(file, 'utf8') !== putAside.text) complain('what was put aside has changed')
}

/** Put aside or still in its place: never deleted. */
function lookForHurt(root: string, { hurt }: Look, complain: Complain): void {
  if (hurt === null) return
  const isThere = filesBelow(dataIn(root)).some(file => readFileSync(file).equals(hurt))
  if (!isThere) complain('the hurt records are gone')
}

async function unlock(app: HomeApp, look: Look, complain: Complain): Promise<string | null> {
  for (const each of [passphrase, otherPassphrase]) {
    try {
      await app.call('lock.open', { passphrase: each })
      if (!mayOpen(each, look)) complain('the passphrase of before opens it')
      return each
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }
  complain('no passphrase opens it')
  return null
}

/** While one is being changed for the other, either may. */
function mayOpen(opened: string, { errand, last }: Look): boolean {
  const done = last ?? 0
  const { from, until } = errand.other ?? { from: Infinity, until: Infinity }
  if (done === from - 1 || done === until - 1) return true
  return opened === (done >= from && done < until ? otherPassphrase : passphrase)
}

async function goBack(app: HomeApp, { errand }: Look, complain: Complain): Promise<void> {
  const kind = app.store.trouble()?.kind
  if (errand.before !== 'hurt records') {
    complain(`does not open: ${String(kind)}`)
    return
  }
  if (kind !== 'damaged' && kind !== 'missing') complain(`hurt records are said to be ${kind}`)
  const { backups } = await app.call('keeping.backups')
  const oldest = backups.findLast(each => each.name.endsWith('.ccc'))
  const { name = '', place = 'here' } = oldest ?? {}
  const preview = await app.call('keeping.previewBackup', { name, place })
  await app.call('keeping.restore', { token: preview.token })
}

function lookInside(app: HomeApp, { states }: Look, complain: Complain): void {
  const db = app.store.db()
  if (db === null) return
  const whole = String(db.pragma('integrity_check', { simple: true }))
  if (whole !== 'ok') complain(`not whole: ${whole}`)
  const [content, isLocked] = [contentOf(db), app.lock.isOn()]
  const isOne = (each: Pick<Said, 'content' | 'isLocked'>) =>
    each.content === content && (each.isLocked ?? isLocked) === isLocked
  if (states !== null && !states.some(isOne)) {
    const wanted = states.map(each => `${each.content}/${each.isLocked}`)
    complain(`holds ${content}/${isLocked}, not ${wanted.join(' or ')}`)
  }
}

async function trying(
  what: string,
  run: () => Promise<unknown>,
  complain: Complain,
): Promise<void> {
  try {
    await run()
  } catch (error) {
    complain(`${what}: ${String(error)}`)
  }
}

async function saveOn(app: HomeApp, complain: Complain): Promise<void> {
  const facts = someFacts({ name: 'Later' })
  await trying('the next save', () => app.call('services.add', facts), complain)
  app.goTo(801)
  await trying('the next backup', () => app.call('keeping.backUpNow'), complain)
}

/** Every backup that there is opens, and every one that was acknowledged is there. */
async function openBackups(app: HomeApp, look: Look, complain: Complain): Promise<void> {
  const { backups } = await app.call('keeping.backups')
  for (const { name, place } of backups) {
    await trying(`${name} (${place})`, () => openBackup(app, { name, place }), complain)
  }
  const there = [dataIn(app.root), stickIn(app.root)]
    .flatMap(filesBelow)
    .map(file => file.split('/').at(-1))
  for (const name of look.backups.map(each => each.split('/').at(-1))) {
    if (!there.includes(name)) complain(`a backup is gone: ${String(name)}`)
  }
}

/** One that the disk did not let be turned when the lock was taken off still opens with the passphrase of then. */
async function openBackup(app: HomeApp, ref: BackupRef): Promise<void> {
  try {
    await app.call('keeping.testBackup', ref)
  } catch (error) {
    if (app.lock.isOn()) throw error
    const { token } = await app.call('keeping.previewBackup', ref)
    await app.call('keeping.unlockBackup', { token, secret: passphrase })
  }
}

const usual =
  /^(?:records\.db(?:-wal)?|backups\.json|lock\.json|lock-tries\.json|copies\/lock\.json|backups\/[\w-]+\.ccc|copies\/before-update-[\d-]+\.db|hurt-[\w-]+\.db(?:-wal|-shm)?(?:\.locked)?)$/

/** Nothing is left lying about, and nothing readable where there is a lock. */
function lookAround(root: string, isLocked: boolean, complain: Complain): void {
  const files = filesBelow(dataIn(root))
  for (const file of files) {
    const name = file.slice(dataIn(root).length + 1)
    if (!usual.test(name)) complain(`left over: ${name}`)
    if (isLocked && readFileSync(file).includes(planted)) complain(`readable: ${name}`)
  }
}

export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}
