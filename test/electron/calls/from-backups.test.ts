import { expect, it } from 'vitest'
import { backupsMustStillSay, isBackupQuestion } from '../../../electron/calls/from-backups.ts'
import { present } from '../../../shared/assert.ts'
import { backupsSay, backupsSource } from '../../../shared/keeping/backups-say.ts'
import { fixedClock } from '../../support/fixed-clock.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const tested = { newestAt: '2026-11-22T09:00:00.000Z', second: null, testedOn: '2026-11-20' }
const edges = { clock: fixedClock(), backups: { facts: () => tested } }
const said = present(backupsSay('backups-restored', tested, '2026-11-23'), 'What they say')
const taken = { questionId: 'backups-restored', choice: said.choice, fromList: backupsSource(said) }

it('lets an answer be taken while the backups say what was shown', () => {
  expect(() => backupsMustStillSay(taken, edges)).not.toThrow()
  expect([isBackupQuestion('backups-restored'), isBackupQuestion('asset-list')]).toEqual([
    true,
    false,
  ])
})

it.each([
  ['another answer', { ...taken, choice: 'yes' as const }],
  ['other words', { ...taken, fromList: `${taken.fromList} Trust me.` }],
  ['no answer', { ...taken, choice: null }],
  ['a question that they cannot answer', { ...taken, questionId: 'backups-made' }],
])('refuses %s', async (_what, given) => {
  expect(await failureOf(() => backupsMustStillSay(given, edges))).toMatch(
    /^conflict: Your backups/,
  )
})
