import { expect, it } from 'vitest'
import * as services from '../../../electron/database/services.ts'
import * as steps from '../../../electron/database/system-steps.ts'
import * as systems from '../../../electron/database/systems.ts'
import { aService } from '../../support/builders.ts'
import { someSystem } from '../../support/some-systems.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

it('are listed by name, whatever their capitals, and go with their service', () => {
  const db = openIn(temporaryFolder())
  services.insert(db, aService())
  const [rota, email] = [someSystem({ name: 'rota' }), someSystem({ name: 'Email', data: [] })]
  for (const each of [rota, email]) {
    systems.insert(db, 'larch', each)
    steps.insert(
      db,
      { id: each.id, serviceId: 'larch', kind: 'added', at: each.createdAt, by: '', source: '' },
      [{ before: null, after: each }],
    )
  }
  expect(systems.list(db, 'larch')).toEqual([email, rota])
  expect(systems.serviceOf(db, rota.id)).toBe('larch')
  systems.update(db, { ...rota, certificates: ['dspt'] })
  expect(systems.find(db, rota.id)).toEqual({ ...rota, certificates: ['dspt'] })
  systems.remove(db, rota.id)
  expect([systems.find(db, rota.id), systems.serviceOf(db, rota.id)]).toEqual([null, null])
  services.remove(db, 'larch', '2026-10-01T09:00:00.000Z')
  services.purgeServices(db, '2026-11-01')
  for (const table of ['system', 'system_step', 'system_step_change']) {
    expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).all()).toEqual([{ n: 0 }])
  }
})
