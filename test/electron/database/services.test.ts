import { expect, it } from 'vitest'
import * as services from '../../../electron/database/services.ts'
import { aService } from '../../support/builders.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const house = aService()
const court = aService({ id: 'court', name: 'Larch Court', createdAt: '2026-11-02T09:00:00.000Z' })

function two() {
  const db = temporaryDatabase()
  services.insert(db, court)
  services.insert(db, house)
  return db
}

it('lists services in the order they were added, with every fact', () => {
  expect(services.list(two())).toEqual([house, court])
})

it('changes one service and no other', () => {
  const db = two()
  expect(services.update(db, 'court', { name: 'Court', staffCount: null })).toBe(true)
  expect(services.list(db)).toEqual([house, { ...court, name: 'Court', staffCount: null }])
  expect(services.update(db, 'gone', { name: 'x' })).toBe(false)
})

it('removes a service once, and brings it back once', () => {
  const db = two()
  expect(services.remove(db, 'court', '2026-11-23T09:00:00.000Z')).toBe(true)
  expect(services.remove(db, 'court', '2026-11-24T09:00:00.000Z')).toBe(false)
  expect([services.find(db, 'court'), services.update(db, 'court', {})]).toEqual([null, false])
  expect(services.listRemoved(db)).toEqual([
    { id: 'court', name: 'Larch Court', removedAt: '2026-11-23T09:00:00.000Z' },
  ])
  expect([services.restore(db, 'court'), services.restore(db, 'court')]).toEqual([true, false])
  expect(services.find(db, 'court')).toEqual(court)
})

it('purges what was removed before the day, and never what was not removed', () => {
  const db = two()
  services.remove(db, 'court', '2026-10-23T23:59:59.000Z')
  services.purgeServices(db, '2026-10-23')
  expect(services.listRemoved(db)).toHaveLength(1)
  services.purgeServices(db, '2026-10-24')
  expect([services.listRemoved(db), services.list(db)]).toEqual([[], [house]])
})
