/** Devices and systems: what is newer of them is brought back as one step of the list, which can be undone as any other. */
import type { Noun } from '../../../shared/keeping/backup.ts'
import type { StepToKeep } from '../list-steps.ts'
import type { Database } from '../database.ts'
import * as deviceSteps from '../device-steps.ts'
import * as devices from '../devices.ts'
import * as systemSteps from '../system-steps.ts'
import * as systems from '../systems.ts'
import { insertRow, type Losses } from './gather.ts'
import { type Merging, rowsIn } from './merging.ts'

interface List<T> {
  readonly one: 'device' | 'system'
  readonly noun: Noun
  readonly list: (db: Database, serviceId: string) => readonly T[]
  readonly insert: (db: Database, serviceId: string, thing: T) => void
  readonly update: (db: Database, thing: T) => void
  readonly keepStep: (db: Database, step: StepToKeep, changes: readonly Change<T>[]) => void
}

interface Change<T> {
  readonly before: T | null
  readonly after: T
}

export const mergeDevices = (merging: Merging, lost: Losses): void =>
  mergeList(merging, lost, {
    one: 'device',
    noun: 'devices',
    ...devices,
    keepStep: deviceSteps.insert,
  })

export const mergeSystems = (merging: Merging, lost: Losses): void =>
  mergeList(merging, lost, {
    one: 'system',
    noun: 'systems',
    ...systems,
    keepStep: systemSteps.insert,
  })

interface Thing {
  readonly id: string
  readonly createdAt: string
}

function mergeList<T extends Thing>(merging: Merging, lost: Losses, list: List<T>): void {
  const { found, base, note } = merging
  const takesHistory = isHistoryWhole(lost, list.one) && !hasHistory(base, list.one)
  const moments = { found: momentsIn(found, list.one), base: momentsIn(base, list.one) }
  for (const serviceId of servicesOf(found, list.one)) {
    if (!isService(base, serviceId)) {
      note('unplaced', list.noun, list.list(found, serviceId).length)
      continue
    }
    const changes = newerOf(merging, { list, serviceId, moments })
    for (const change of changes) put(base, list, serviceId, change)
    note('added', list.noun, changes.length)
    if (!takesHistory && changes.length > 0) {
      list.keepStep(base, stepOf(merging, serviceId), changes)
    }
  }
  if (takesHistory) takeHistory(found, base, list.one)
}

interface Comparing<T> {
  readonly list: List<T>
  readonly serviceId: string
  readonly moments: Readonly<Record<'found' | 'base', ReadonlyMap<string, string>>>
}

/** By the newest step that each has in either; where nothing tells, it stays as it is. */
function newerOf<T extends Thing>(
  { found, base, undecided }: Merging,
  { list, serviceId, moments }: Comparing<T>,
): readonly Change<T>[] {
  const there = new Map(list.list(base, serviceId).map(thing => [thing.id, thing]))
  const differing = list
    .list(found, serviceId)
    .map((after): Change<T> => ({ before: there.get(after.id) ?? null, after }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  for (const { before, after } of differing) {
    if (before !== null && !moments.found.has(after.id)) undecided()
  }
  return differing.filter(
    ({ after: { id, createdAt } }) =>
      (moments.found.get(id) ?? createdAt) > (moments.base.get(id) ?? ''),
  )
}

function put<T>(base: Database, list: List<T>, serviceId: string, { before, after }: Change<T>) {
  if (before === null) list.insert(base, serviceId, after)
  else list.update(base, after)
}

const stepOf = ({ newId, now }: Merging, serviceId: string): StepToKeep => ({
  id: newId(),
  serviceId,
  kind: 'salvaged',
  at: now,
  by: '',
  source: '',
})

/**
 * Only whole, and only where there is none: half of a step would undo half of what it did. Else the step that brings
 * things back stands for all that was done to them since the backup.
 */
const isHistoryWhole = (lost: Losses, one: 'device' | 'system') =>
  lost[`${one}_step`] === 0 && lost[`${one}_step_change`] === 0

const hasHistory = (db: Database, one: 'device' | 'system') =>
  db.prepare(`SELECT 1 FROM ${one}_step LIMIT 1`).get() !== undefined

function takeHistory(found: Database, base: Database, one: 'device' | 'system'): void {
  const taken = new Set<unknown>()
  for (const row of rowsIn(found, `${one}_step`)) {
    if (!isService(base, row['service_id'])) continue
    insertRow(base, `${one}_step`, row)
    taken.add(row['id'])
  }
  for (const row of rowsIn(found, `${one}_step_change`)) {
    if (taken.has(row['step_id'])) insertRow(base, `${one}_step_change`, row)
  }
}

/** When each was last added, changed or removed, or such a step undone. */
function momentsIn(db: Database, one: 'device' | 'system'): ReadonlyMap<string, string> {
  const sql = `SELECT ${one}_id AS id, max(max(at, coalesce(undone_at, at))) AS at
    FROM ${one}_step_change JOIN ${one}_step ON ${one}_step.id = step_id GROUP BY ${one}_id`
  const rows = db.prepare<[], { readonly id: string; readonly at: string }>(sql).all()
  return new Map(rows.map(({ id, at }) => [id, at]))
}

const servicesOf = (db: Database, one: 'device' | 'system') =>
  db.prepare<[], string>(`SELECT DISTINCT service_id FROM ${one}`).pluck().all()

const isService = (db: Database, id: unknown) =>
  db.prepare<[unknown], number>('SELECT 1 FROM service WHERE id = ?').get(id) !== undefined
