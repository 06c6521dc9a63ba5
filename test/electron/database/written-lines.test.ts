import { expect, it } from 'vitest'
import * as services from '../../../electron/database/services.ts'
import * as lines from '../../../electron/database/written-lines.ts'
import { aService, aWrittenLine } from '../../support/builders.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

const own = aWrittenLine()
const byRule = aWrittenLine({ id: 'rule', ruleKey: 'backups-made' })

function withLines() {
  const db = temporaryDatabase()
  for (const id of ['larch', 'court']) services.insert(db, aService({ id }))
  lines.insert(db, 'larch', own)
  lines.insert(db, 'larch', byRule)
  return db
}

it('lists the lines of one service as they were written', () => {
  const db = withLines()
  expect(lines.list(db, 'larch')).toEqual([own, byRule])
  expect(lines.list(db, 'court')).toEqual([])
})

it('has one line for a question of a service, and any number of one’s own', () => {
  const db = withLines()
  expect(() => lines.insert(db, 'larch', { ...byRule, id: 'again' })).toThrow('UNIQUE')
  lines.insert(db, 'court', { ...byRule, id: 'other' })
  lines.insert(db, 'larch', { ...own, id: 'second' })
  expect(lines.findByRule(db, 'court', 'backups-made')?.id).toBe('other')
  expect(lines.findByRule(db, 'court', 'backups-tested')).toBeNull()
})

it('changes what was given, keeps the rest and says how the line stands', () => {
  const db = withLines()
  const after = lines.update(db, own, { state: 'done', who: undefined, dueOn: '2026-12-01' })
  expect(after).toEqual({ ...own, state: 'done', dueOn: '2026-12-01' })
  expect(lines.findOwn(db, 'line')).toEqual(after)
})

it('removes and brings back one’s own lines only, and purges them by the day', () => {
  const db = withLines()
  const at = '2026-10-23T09:00:00.000Z'
  expect([lines.removeOwn(db, 'rule', at), lines.removeOwn(db, 'line', at)]).toEqual([false, true])
  expect(lines.findOwn(db, 'line')).toBeNull()
  expect([lines.restoreOwn(db, 'line'), lines.restoreOwn(db, 'line')]).toEqual([true, false])
  lines.removeOwn(db, 'line', at)
  lines.purgeLines(db, '2026-10-23')
  expect(lines.restoreOwn(db, 'line')).toBe(true)
  lines.removeOwn(db, 'line', at)
  lines.purgeLines(db, '2026-10-24')
  expect(lines.restoreOwn(db, 'line')).toBe(false)
  expect(lines.list(db, 'larch')).toEqual([byRule])
})
