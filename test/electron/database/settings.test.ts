import { expect, it } from 'vitest'
import { readSetting, writeSetting } from '../../../electron/database/settings.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

it('remembers the last value, and forgets it', () => {
  const db = temporaryDatabase()
  expect(readSetting(db, 'current-service')).toBeNull()
  writeSetting(db, 'current-service', 'larch')
  writeSetting(db, 'current-service', 'court')
  expect(readSetting(db, 'current-service')).toBe('court')
  writeSetting(db, 'current-service', null)
  expect(readSetting(db, 'current-service')).toBeNull()
})
