import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as answers from '../../../electron/database/answers.ts'
import * as deviceSteps from '../../../electron/database/device-steps.ts'
import * as devices from '../../../electron/database/devices.ts'
import { lookAt } from '../../../electron/database/look.ts'
import * as rounds from '../../../electron/database/rounds.ts'
import * as services from '../../../electron/database/services.ts'
import { readSetting, writeSetting } from '../../../electron/database/settings.ts'
import { present } from '../../../shared/assert.ts'
import { shown, temporaryBackups } from '../../support/backups.ts'
import { aService } from '../../support/builders.ts'
import { aRound } from '../../support/questions.ts'
import { someDevice } from '../../support/some-devices.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { temporaryStore } from '../../support/temporary-database.ts'
import { fileOf, recordsOf } from '../../support/years-of-records.ts'

type Home = ReturnType<typeof temporaryBackups>

const round = aRound({ id: 'check', serviceId: 'larch' })
const stamp = (now: string) => ({ wording: 1, now })
const yes = (questionId: string) =>
  ({ roundId: 'check', questionId, choice: 'yes', reason: '' }) as const

const answer = ({ store }: Home, questionId: string, now: string) =>
  answers.choose(recordsOf(store), yes(questionId), stamp(now))

function addDevice({ store }: Home, name: string, at: string) {
  const device = someDevice({ id: name, name, createdAt: at })
  const step = {
    id: `step-${name}`,
    serviceId: 'larch',
    kind: 'added',
    at,
    by: '',
    source: '',
  } as const
  devices.insert(recordsOf(store), 'larch', device)
  deviceSteps.insert(recordsOf(store), step, [{ before: null, after: device }])
}

const morning = '2026-11-23T07:30:00.000Z'
const later = '2026-11-23T10:00:00.000Z'

/** A home with an answer and a device, a backup, and since then two answers, a note and a device more. */
async function aHome() {
  const home = temporaryBackups()
  home.store.open()
  services.insert(recordsOf(home.store), aService())
  rounds.insert(recordsOf(home.store), round)
  answer(home, 'first', morning)
  addDevice(home, 'Office PC', morning)
  const { name } = await home.backups.backUp('asked')
  answer(home, 'second', later)
  answer(home, 'third', later)
  const note = { roundId: 'check', questionId: 'first', note: 'In the blue folder' }
  answers.write(recordsOf(home.store), note, stamp(later))
  addDevice(home, 'Tablet', later)
  return { ...home, ref: { name, place: 'here' } as const }
}

/** Closes the records, breaks a page that nothing of this is on, and starts the app again on them. */
function damaged(home: Home, damage = spoilNews): Home {
  const bytes = fileOf(home.store)
  home.store.close()
  writeFileSync(join(home.store.folder, 'records.db'), damage(bytes))
  const again = temporaryBackups(temporaryStore(home.store.folder))
  again.store.open()
  expect(again.store.trouble()?.kind).toBe('damaged')
  return again
}

/** The last table that was made, and the last pages of a small file. */
function spoilNews(bytes: Buffer): Buffer {
  return bytes.fill(7, bytes.length - 4096)
}

const firstPage = (bytes: Buffer) => bytes.fill(0, 0, 4096)

const choicesOf = ({ store }: Home) =>
  answers
    .list(recordsOf(store), 'check')
    .map(({ questionId, note }) => (note === '' ? questionId : `${questionId}: ${note}`))
    .sort()
const deviceNames = ({ store }: Home) =>
  devices.list(recordsOf(store), 'larch').map(({ name }) => name)

describe('damaged records with a backup', () => {
  it('show what could be added before anything counts, and come back with it when asked', async () => {
    const before = await aHome()
    const home = damaged(before)
    const hurt = readFileSync(join(home.store.folder, 'records.db'))
    const preview = shown(await home.backups.preview(before.ref))
    const offer = present(await home.backups.salvage(preview.token), 'The offer')
    expect(offer).toMatchObject({
      added: { answers: 3, devices: 1, services: 0, finishedChecks: 0 },
      unplaced: { answers: 0, devices: 0 },
      undecided: 0,
      hasBackup: true,
      then: { counts: { answers: 3, devices: 2, services: 1 } },
    })
    expect(readFileSync(join(home.store.folder, 'records.db')).equals(hurt)).toBe(true)

    await home.backups.restore(offer.token)
    expect(choicesOf(home)).toEqual(['first: In the blue folder', 'second', 'third'])
    expect(deviceNames(home)).toEqual(['Office PC', 'Tablet'])
    const [step] = deviceSteps.list(recordsOf(home.store), 'larch', 5)
    expect(step).toMatchObject({ kind: 'salvaged', onlyName: 'Tablet' })
    const kept = readdirSync(home.store.folder).find(name => name.startsWith('hurt-'))
    expect(readFileSync(join(home.store.folder, kept ?? '')).equals(hurt)).toBe(true)
    expect(readdirSync(home.store.folder)).not.toContain('salvaged.db')
  })

  it('come back as the backup alone where nobody wants more, and the other way round by undoing', async () => {
    const before = await aHome()
    const home = damaged(before)
    const preview = shown(await home.backups.preview(before.ref))
    const offer = present(await home.backups.salvage(preview.token), 'The offer')
    await home.backups.restore(offer.token)
    expect((await home.backups.list()).undo).toMatchObject({ hasAdded: true })
    await home.backups.undo()
    expect(choicesOf(home)).toEqual(['first'])
    expect((await home.backups.list()).undo).toMatchObject({ hasAdded: false })
    await home.backups.undo()
    expect(choicesOf(home)).toHaveLength(3)
  })

  it('may be gone back from to the backup alone after the look', async () => {
    const before = await aHome()
    const home = damaged(before)
    const preview = shown(await home.backups.preview(before.ref))
    await home.backups.salvage(preview.token)
    await home.backups.restore(preview.token)
    expect(choicesOf(home)).toEqual(['first'])
    expect(readdirSync(home.store.folder)).not.toContain('salvaged.db')
  })

  it('take nothing over that is older there, and say what nothing dates', async () => {
    const before = await aHome()
    answers.choose(
      recordsOf(before.store),
      { ...yes('first'), choice: 'no' },
      stamp('2026-11-24T09:00:00.000Z'),
    )
    services.update(recordsOf(before.store), 'larch', { staffCount: 41 })
    before.store.clock.set('2026-11-24T10:00:00.000Z')
    const { name } = await before.backups.backUp('asked')
    // The records go back in time, as after a return to an old backup.
    await before.backups.restore(shown(await before.backups.preview(before.ref)).token)
    answer(before, 'fourth', '2026-11-23T12:00:00.000Z')
    const home = damaged(before)
    const preview = shown(await home.backups.preview({ name, place: 'here' }))
    const offer = present(await home.backups.salvage(preview.token), 'The offer')
    expect(offer).toMatchObject({ added: { answers: 1, devices: 0 }, undecided: 1 })
    await home.backups.restore(offer.token)
    const first = answers
      .list(recordsOf(home.store), 'check')
      .find(each => each.questionId === 'first')
    expect(first?.choice).toBe('no')
    expect(services.find(recordsOf(home.store), 'larch')?.staffCount).toBe(41)
  })

  it('bring no setting along', async () => {
    const before = await aHome()
    writeSetting(recordsOf(before.store), 'lock-idle-minutes', '5')
    const home = damaged(before)
    const preview = shown(await home.backups.preview(before.ref))
    const offer = present(await home.backups.salvage(preview.token), 'The offer')
    await home.backups.restore(offer.token)
    expect(readSetting(recordsOf(home.store), 'lock-idle-minutes')).toBeNull()
  })

  it('offer nothing where nothing is newer, or nothing can be read', async () => {
    const before = await aHome()
    before.store.clock.set('2026-11-23T11:00:00.000Z')
    const { name } = await before.backups.backUp('asked')
    const same = damaged(before)
    const preview = shown(await same.backups.preview({ name, place: 'here' }))
    expect(await same.backups.salvage(preview.token)).toBeNull()
    expect(existsSync(join(same.store.folder, 'salvaged.db'))).toBe(false)

    const gone = await aHome()
    const unreadable = damaged(gone, bytes => bytes.fill(0))
    const other = shown(await unreadable.backups.preview(gone.ref))
    expect(await unreadable.backups.salvage(other.token)).toBeNull()
  })

  it('are read without their first page too', async () => {
    const before = await aHome()
    const home = damaged(before, firstPage)
    const preview = shown(await home.backups.preview(before.ref))
    const offer = present(await home.backups.salvage(preview.token), 'The offer')
    await home.backups.restore(offer.token)
    expect(lookAt(recordsOf(home.store)).counts).toMatchObject({ answers: 3, devices: 2 })
  })
})

describe('what was sent before the records were damaged', () => {
  const letter = (text: string, sum = createHash('sha256').update(text).digest('hex')) => [
    randomUUID(),
    text,
    sum,
    'ab'.repeat(32),
    later,
    later,
    '{}',
  ]
  const write = `INSERT INTO letter (id, service_id, quarter, state, text, sha256, secret, prepared_at, agreed_at,
    is_tried, receipt) VALUES (?, 'larch', '2026-Q4', 'sent', ?, ?, ?, ?, ?, 1, ?)`

  it.each([
    ['stays sent where its letter can be read', undefined, 1],
    ['is not believed where its letter is not the one agreed to', 'a'.repeat(64), 0],
  ] as const)('%s', async (_words, sum, left) => {
    const before = await aHome()
    const db = recordsOf(before.store)
    db.prepare(write).run(...letter('{"sent":"whole"}', sum))
    const sql = `SELECT rootpage FROM sqlite_schema WHERE name = 'letter_attempt'`
    const page = db.prepare<[], number>(sql).pluck().get() ?? 0
    const home = damaged(before, bytes => bytes.fill(7, (page - 1) * 4096, page * 4096))
    await home.backups.restore(shown(await home.backups.preview(before.ref)).token)
    const kept = recordsOf(home.store).prepare('SELECT state FROM letter').pluck().all()
    expect(kept).toEqual(Array.from({ length: left }, () => 'sent'))
  })
})

describe('damaged records without a backup', () => {
  it('start again with what could be read, its history with it', async () => {
    const home = damaged(await aHome())
    const offer = present(await home.backups.salvage(null), 'The offer')
    expect(offer).toMatchObject({
      added: { services: 1, answers: 3, devices: 2 },
      hasBackup: false,
    })
    await home.backups.restore(offer.token)
    expect(choicesOf(home)).toHaveLength(3)
    const steps = deviceSteps.list(recordsOf(home.store), 'larch', 5)
    expect(steps.map(({ kind, onlyName }) => `${kind} ${onlyName}`)).toEqual([
      'added Tablet',
      'added Office PC',
    ])
    expect((await home.backups.list()).undo).toBeNull()
  })
})

it('records that are open are not looked through', async () => {
  const home = await aHome()
  expect(await failureOf(() => home.backups.salvage(null))).toBe(
    'conflict: Your records are not damaged.',
  )
})
