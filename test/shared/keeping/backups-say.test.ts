import { expect, it } from 'vitest'
import { questionsOf } from '../../../shared/checklist/status.ts'
import {
  type BackupFacts,
  backupQuestions,
  backupsSay,
  backupsSource,
} from '../../../shared/keeping/backups-say.ts'
import { compilePack } from '../../../tools/content/compile.ts'

const today = '2026-11-23'
const none: BackupFacts = { newestAt: null, second: null, testedOn: null }
const second = {
  folder: 'E:\\Backups',
  chosenAt: '2026-11-01T09:00:00.000Z',
  reachedAt: '2026-11-21T09:00:00.000Z',
  isReachable: true,
  isSameDisk: false,
}
const some: BackupFacts = { ...none, newestAt: '2026-11-22T09:00:00.000Z' }
const limits =
  'This is about this app alone. It knows nothing of your care records and other files.'

it('knows questions that are in the pack', () => {
  const ids = questionsOf(compilePack('assets/content')).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([...backupQuestions]))
})

it('never answers for records that it does not keep', () => {
  const made = (facts: BackupFacts) => backupsSay('backups-made', facts, today)
  expect(made(none)).toBeNull()
  expect(made(some)).toEqual({
    on: today,
    choice: null,
    sentences: [
      'What you write in this app was last backed up on 22 November 2026.',
      'That backup is on this PC only.',
      limits,
    ],
  })
  const away = made({ ...some, second })?.sentences[1]
  expect(away).toBe('A second one was put away from it on 21 November 2026.')
  const near = made({ ...some, second: { ...second, isSameDisk: true } })?.sentences[1]
  expect(near).toBe('The second one is on the same disk.')
})

it.each([
  ['2026-11-01', 'partly'],
  ['2025-11-23', 'partly'],
  ['2025-11-22', null],
  [null, null],
])('tested on %s, it comes to %s, and says what it cannot know', (testedOn, choice) => {
  const said = backupsSay('backups-restored', { ...some, testedOn }, today)
  expect(said?.choice).toBe(choice)
  expect(said?.sentences[1]).toContain('Only you can know')
})

it('says nothing to other questions, and nothing before there is a backup', () => {
  expect(backupsSay('two-step-sign-in', { ...some, testedOn: today }, today)).toBeNull()
  expect(backupsSay('backups-restored', none, today)).toBeNull()
})

it('is kept with the answer word for word, with its day', () => {
  expect(backupsSource({ on: today, choice: 'partly', sentences: ['One.', 'Two.'] })).toBe(
    'From this app’s own backups on 23 November 2026: One. Two.',
  )
})
