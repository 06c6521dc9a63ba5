/** The systems and online services of a service. What is removed is gone from here and kept in the step that removed it. */
import type { CertificateKind, DataKind } from '../../shared/systems/choices.ts'
import type { System } from '../../shared/systems/system.ts'
import type { Database } from './database.ts'
import { prepared } from './prepared.ts'

const names = [
  ['id', 'id'],
  ['name', 'name'],
  ['kind', 'kind'],
  ['supplier', 'supplier'],
  ['supplier_contact', 'supplierContact'],
  ['data', 'data'],
  ['runs_on', 'runsOn'],
  ['looked_after_by', 'lookedAfterBy'],
  ['sign_in_check', 'signInCheck'],
  ['certificates', 'certificates'],
  ['certificate_until', 'certificateUntil'],
  ['contract_ends_on', 'contractEndsOn'],
  ['without_it', 'withoutIt'],
  ['backed_up_by', 'backedUpBy'],
  ['looked_at_on', 'lookedAtOn'],
  ['note', 'note'],
  ['state', 'state'],
  ['stopped_on', 'stoppedOn'],
  ['created_at', 'createdAt'],
] as const satisfies readonly (readonly [string, keyof System])[]

const columns = names.map(([column, key]) => `${column} AS ${key}`).join(', ')
const columnList = names.map(([column]) => column).join(', ')
const valueList = names.map(([, key]) => `@${key}`).join(', ')
const updates = names
  .filter(([column]) => column !== 'id' && column !== 'created_at')
  .map(([column, key]) => `${column} = @${key}`)
  .join(', ')

interface Row extends Omit<System, 'data' | 'certificates'> {
  readonly data: string | null
  readonly certificates: string | null
}

const asText = (list: readonly string[] | null) => (list === null ? null : JSON.stringify(list))

const fromRow = (row: Row): System => ({
  ...row,
  // Only toRow writes these texts.
  data: row.data === null ? null : (JSON.parse(row.data) as DataKind[]),
  certificates:
    row.certificates === null ? null : (JSON.parse(row.certificates) as CertificateKind[]),
})

const toRow = (system: System): Row => ({
  ...system,
  data: asText(system.data),
  certificates: asText(system.certificates),
})

const ofKeptService = 'service_id IN (SELECT id FROM service WHERE removed_at IS NULL)'

/** By name, as people would look for it. */
export function list(db: Database, serviceId: string): readonly System[] {
  const sql = `SELECT ${columns} FROM system WHERE service_id = ?
    ORDER BY name COLLATE NOCASE, created_at, rowid`
  return prepared<[string], Row>(db, sql).all(serviceId).map(fromRow)
}

/** A system of a service that has not been removed. */
export function find(db: Database, id: string): System | null {
  const sql = `SELECT ${columns} FROM system WHERE id = ? AND ${ofKeptService}`
  const row = prepared<[string], Row>(db, sql).get(id)
  return row === undefined ? null : fromRow(row)
}

/** The service a system belongs to, or null where there is no such system. */
export function serviceOf(db: Database, id: string): string | null {
  const sql = `SELECT service_id AS serviceId FROM system WHERE id = ? AND ${ofKeptService}`
  return prepared<[string], { readonly serviceId: string }>(db, sql).get(id)?.serviceId ?? null
}

export function insert(db: Database, serviceId: string, system: System): void {
  const sql = `INSERT INTO system (service_id, ${columnList}) VALUES (@serviceId, ${valueList})`
  prepared<object>(db, sql).run({ ...toRow(system), serviceId })
}

/** In the order given. */
export function insertAll(db: Database, serviceId: string, list: readonly System[]): void {
  for (const system of list) insert(db, serviceId, system)
}

/** Writes every fact of the system anew. */
export function update(db: Database, system: System): void {
  prepared<object>(db, `UPDATE system SET ${updates} WHERE id = @id`).run(toRow(system))
}

export function remove(db: Database, id: string): void {
  prepared<[string]>(db, 'DELETE FROM system WHERE id = ?').run(id)
}
