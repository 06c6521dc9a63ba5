import { describe, expect, it } from 'vitest'
import { shownGroups, type ShownItems } from '../../../../renderer/screens/dspt/dspt-filter.tsx'
import { byQuestion } from '../../../../shared/checklist/status.ts'
import { answeredDspt } from '../../../../shared/dspt/items.ts'
import { aService } from '../../../support/builders.ts'
import { anAnswer, aPack, aQuestion } from '../../../support/questions.ts'
import { aDspt, aDsptItem } from '../../../support/standards.ts'

const answers = byQuestion([anAnswer()])
const dspt = {
  ...aDspt([]),
  groups: [
    { id: 'it', title: 'IT', about: 'Backups.', items: [aDsptItem()] },
    {
      id: 'roles',
      title: 'Roles',
      about: 'People.',
      items: [aDsptItem({ number: '1.1.5', level: 'met' })],
    },
  ],
}
const groups = answeredDspt(dspt, aPack([aQuestion()]), answers)
const about = { service: aService(), answers, plan: [], today: '2026-11-23' }

describe('which DSPT questions are shown', () => {
  it.each<[ShownItems, string[]]>([
    ['all', ['it', 'roles']],
    ['not-ready', ['roles']],
    ['approaching', ['it']],
  ])('%s: the groups with any of them', (shown, ids) => {
    expect(shownGroups(groups, about, shown).map(({ id }) => id)).toEqual(ids)
  })
})
