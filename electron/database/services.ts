/** The services that the manager keeps records for. A removed one stays until it is purged. */
import type { RemovedService, Service, ServiceChange } from '../../shared/services/service.ts'
import type { Database } from './database.ts'
import { given } from './given.ts'

const columns = `id, name, kind, size_band AS sizeBand, region, staff_count AS staffCount,
  lead_title AS leadTitle, lead_name AS leadName, dspt_status AS dsptStatus, created_at AS createdAt`

export function list(db: Database): readonly Service[] {
  const sql = `SELECT ${columns} FROM service WHERE removed_at IS NULL ORDER BY created_at, rowid`
  return db.prepare<[], Service>(sql).all()
}

/** A service that has not been removed. */
export function find(db: Database, id: string): Service | null {
  const sql = `SELECT ${columns} FROM service WHERE id = ? AND removed_at IS NULL`
  return db.prepare<[string], Service>(sql).get(id) ?? null
}

export function listRemoved(db: Database): readonly RemovedService[] {
  const sql = `SELECT id, name, removed_at AS removedAt FROM service
    WHERE removed_at IS NOT NULL ORDER BY removed_at DESC, rowid`
  return db.prepare<[], RemovedService>(sql).all()
}

export function insert(db: Database, service: Service): void {
  db.prepare(
    `INSERT INTO service (id, name, kind, size_band, region, staff_count, lead_title, lead_name,
      dspt_status, created_at)
    VALUES (@id, @name, @kind, @sizeBand, @region, @staffCount, @leadTitle, @leadName,
      @dsptStatus, @createdAt)`,
  ).run(service)
}

/** False where there is no such service. */
export function update(db: Database, id: string, change: ServiceChange): boolean {
  const before = find(db, id)
  if (before === null) return false
  db.prepare(
    `UPDATE service SET name = @name, kind = @kind, size_band = @sizeBand, region = @region,
      staff_count = @staffCount, lead_title = @leadTitle, lead_name = @leadName,
      dspt_status = @dsptStatus
    WHERE id = @id`,
  ).run({ ...before, ...given(change) })
  return true
}

/** False where there is no such service. */
export function remove(db: Database, id: string, removedAt: string): boolean {
  const sql = 'UPDATE service SET removed_at = ? WHERE id = ? AND removed_at IS NULL'
  return db.prepare(sql).run(removedAt, id).changes === 1
}

/** False where it was not removed, or was purged since. */
export function restore(db: Database, id: string): boolean {
  const sql = 'UPDATE service SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL'
  return db.prepare(sql).run(id).changes === 1
}

/** Deletes for good, with checks, answers and plan, every service removed before the day. */
export function purgeServices(db: Database, day: string): void {
  db.prepare('DELETE FROM service WHERE removed_at < ?').run(day)
}
