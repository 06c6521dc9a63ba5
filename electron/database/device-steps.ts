/** The steps in the life of a device list: what was done, when, and the whole device before and after. */
import type { Device } from '../../shared/devices/device.ts'
import type { DeviceStep, Step, StepKind } from '../../shared/devices/step.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'

export interface StepToKeep {
  readonly id: string
  readonly serviceId: string
  readonly kind: StepKind
  readonly at: string
  readonly by: string
  readonly source: string
}

export interface ChangeToKeep {
  readonly before: Device | null
  readonly after: Device | null
}

const stepColumns = `id, kind, at, by, source, undone_at AS undoneAt,
  (SELECT count(*) FROM device_step_change WHERE step_id = device_step.id) AS devices,
  CASE (SELECT count(*) FROM device_step_change WHERE step_id = device_step.id) WHEN 1 THEN
    (SELECT coalesce(after_facts, before_facts) ->> 'name' FROM device_step_change
      WHERE step_id = device_step.id)
  ELSE '' END AS onlyName`

const ofKeptService = 'service_id IN (SELECT id FROM service WHERE removed_at IS NULL)'

const asText = (device: Device | null) => (device === null ? null : JSON.stringify(device))
// Only this file writes these texts.
const asDevice = (text: string | null) => (text === null ? null : (JSON.parse(text) as Device))

export function insert(db: Database, step: StepToKeep, changes: readonly ChangeToKeep[]): void {
  prepared<object>(
    db,
    `INSERT INTO device_step (id, service_id, kind, at, by, source)
    VALUES (@id, @serviceId, @kind, @at, @by, @source)`,
  ).run(step)
  const change = prepared<[string, string | undefined, string | null, string | null]>(
    db,
    `INSERT INTO device_step_change (step_id, device_id, before_facts, after_facts)
    VALUES (?, ?, ?, ?)`,
  )
  for (const { before, after } of changes) {
    change.run(step.id, (after ?? before)?.id, asText(before), asText(after))
  }
}

/** The newest first. */
export function list(db: Database, serviceId: string, most: number): readonly Step[] {
  const sql = `SELECT ${stepColumns} FROM device_step WHERE service_id = ?
    ORDER BY at DESC, rowid DESC LIMIT ?`
  return prepared<[string, number], Step>(db, sql).all(serviceId, most)
}

/** A step of a service that has not been removed. */
export function find(db: Database, id: string): (Step & { readonly serviceId: string }) | null {
  const sql = `SELECT ${stepColumns}, service_id AS serviceId FROM device_step
    WHERE id = ? AND ${ofKeptService}`
  return prepared<[string], Step & { readonly serviceId: string }>(db, sql).get(id) ?? null
}

interface ChangeRow {
  readonly before: string | null
  readonly after: string | null
}

export function changesOf(db: Database, stepId: string): readonly ChangeToKeep[] {
  const sql = `SELECT before_facts AS before, after_facts AS after FROM device_step_change
    WHERE step_id = ? ORDER BY rowid`
  return prepared<[string], ChangeRow>(db, sql)
    .all(stepId)
    .map(({ before, after }) => ({ before: asDevice(before), after: asDevice(after) }))
}

/** Everything that happened to one device, the newest first. */
export function historyOf(db: Database, deviceId: string): readonly DeviceStep[] {
  const sql = `SELECT id AS stepId, kind, at, by, undone_at AS undoneAt,
      before_facts AS before, after_facts AS after
    FROM device_step JOIN device_step_change ON step_id = id
    WHERE device_id = ? ORDER BY at DESC, device_step.rowid DESC`
  return prepared<[string], Omit<DeviceStep, 'before' | 'after'> & ChangeRow>(db, sql)
    .all(deviceId)
    .map(row => ({ ...row, before: asDevice(row.before), after: asDevice(row.after) }))
}

/** What was done since a moment and still holds, in its order. */
export function changesSince(
  db: Database,
  serviceId: string,
  since: string,
): readonly Pick<DeviceStep, 'at' | 'before' | 'after'>[] {
  const sql = `SELECT at, before_facts AS before, after_facts AS after
    FROM device_step JOIN device_step_change ON step_id = id
    WHERE service_id = ? AND at > ? AND undone_at IS NULL ORDER BY at, device_step.rowid`
  return prepared<[string, string], Pick<DeviceStep, 'at'> & ChangeRow>(db, sql)
    .all(serviceId, since)
    .map(({ at, before, after }) => ({ at, before: asDevice(before), after: asDevice(after) }))
}

export function markUndone(db: Database, id: string, undoneAt: string): void {
  prepared<[string, string]>(db, 'UPDATE device_step SET undone_at = ? WHERE id = ?').run(
    undoneAt,
    id,
  )
}
