/** The devices of a service. What is removed is gone from here and kept in the step that removed it. */
import type { Device } from '../../shared/devices/device.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import type { Database } from './database.ts'
import { insertMany, type Into } from './insert-many.ts'
import { prepared } from './prepared.ts'

const names = [
  ['id', 'id'],
  ['name', 'name'],
  ['kind', 'kind'],
  ['place', 'place'],
  ['make', 'make'],
  ['model', 'model'],
  ['serial', 'serial'],
  ['os', 'os'],
  ['os_edition', 'osEdition'],
  ['os_version', 'osVersion'],
  ['used_by', 'usedBy'],
  ['holds_personal_data', 'holdsPersonalData'],
  ['ownership', 'ownership'],
  ['bought_on', 'boughtOn'],
  ['warranty_until', 'warrantyUntil'],
  ['supplier', 'supplier'],
  ['antivirus', 'antivirus'],
  ['encryption', 'encryption'],
  ['updates', 'updates'],
  ['screen_lock', 'screenLock'],
  ['firewall', 'firewall'],
  ['support_ends_on', 'supportEndsOn'],
  ['kept_because', 'keptBecause'],
  ['looked_at_on', 'lookedAtOn'],
  ['note', 'note'],
  ['state', 'state'],
  ['state_on', 'stateOn'],
  ['disposed_how', 'disposedHow'],
  ['disposed_proof', 'disposedProof'],
  ['created_at', 'createdAt'],
] as const satisfies readonly (readonly [string, keyof Device])[]

const columns = names.map(([column, key]) => `${column} AS ${key}`).join(', ')
const columnList = names.map(([column]) => column).join(', ')

type Key = (typeof names)[number][1]
const keys: readonly Key[] = names.map(([, key]) => key)
const updates = names
  .filter(([column]) => column !== 'id' && column !== 'created_at')
  .map(([column, key]) => `${column} = @${key}`)
  .join(', ')

interface Row extends Omit<Device, 'holdsPersonalData'> {
  readonly holdsPersonalData: 0 | 1 | null
}

const fromRow = (row: Row): Device => ({
  ...row,
  holdsPersonalData: row.holdsPersonalData === null ? null : row.holdsPersonalData === 1,
})

const toRow = (device: Device): Row => ({
  ...device,
  holdsPersonalData: device.holdsPersonalData === null ? null : device.holdsPersonalData ? 1 : 0,
})

const revisions = new WeakMap<Database, number>()

/** Another number after every change to any device; a change that was taken back with its transaction counts as well. */
export const revisionOf = (db: Database): number => revisions.get(db) ?? 0

const changed = (db: Database) => void revisions.set(db, revisionOf(db) + 1)

const ofKeptService = 'service_id IN (SELECT id FROM service WHERE removed_at IS NULL)'

/** By name, as people would look for it. */
export function list(db: Database, serviceId: string): readonly Device[] {
  const sql = `SELECT ${columns} FROM device WHERE service_id = ?
    ORDER BY name COLLATE NOCASE, created_at, rowid`
  return prepared<[string], Row>(db, sql).all(serviceId).map(fromRow)
}

/** A device of a service that has not been removed. */
export function find(db: Database, id: string): Device | null {
  const sql = `SELECT ${columns} FROM device WHERE id = ? AND ${ofKeptService}`
  const row = prepared<[string], Row>(db, sql).get(id)
  return row === undefined ? null : fromRow(row)
}

/** The service a device belongs to, or null where there is no such device. */
export function serviceOf(db: Database, id: string): string | null {
  const sql = `SELECT service_id AS serviceId FROM device WHERE id = ? AND ${ofKeptService}`
  return prepared<[string], { readonly serviceId: string }>(db, sql).get(id)?.serviceId ?? null
}

export function insert(db: Database, serviceId: string, device: Device): void {
  insertMany(db, intoTable(keys, serviceId), [device])
  changed(db)
}

/** From here on it pays to look first which facts any of them has. */
const many = 100

/** In the order given. Of a long list only the facts are handed over that at least one of them has: of most devices little is known. */
export function insertAll(db: Database, serviceId: string, list: readonly Device[]): void {
  if (list.length < many) {
    for (const device of list) insert(db, serviceId, device)
    return
  }
  const said = keys.filter(key => list.some(device => device[key] !== null && device[key] !== ''))
  insertMany(db, intoTable(said, serviceId), list)
  changed(db)
}

function intoTable(said: readonly Key[], serviceId: string): Into<Device> {
  const emptyText = nothingKnown as Partial<Record<Key, unknown>>
  const values = keys.map(key => (said.includes(key) ? '?' : emptyText[key] === '' ? "''" : 'NULL'))
  return {
    sql: `INSERT INTO device (service_id, ${columnList})`,
    values: `(?, ${values.join(', ')})`,
    bind: (bound, device) => {
      bound.push(serviceId)
      for (const key of said) {
        const value = device[key]
        bound.push(typeof value === 'boolean' ? Number(value) : value)
      }
    },
  }
}

/** Writes every fact of the device anew. */
export function update(db: Database, device: Device): void {
  prepared<object>(db, `UPDATE device SET ${updates} WHERE id = @id`).run(toRow(device))
  changed(db)
}

export function remove(db: Database, id: string): void {
  prepared<[string]>(db, 'DELETE FROM device WHERE id = ?').run(id)
  changed(db)
}
