import { expect, it } from 'vitest'
import { historyInWords } from '../../../shared/systems/history-words.ts'
import type { System } from '../../../shared/systems/system.ts'
import { someSystem } from '../../support/some-systems.ts'

const said = (before: Partial<System>, after: Partial<System>) => {
  const was = someSystem(before)
  const step = { stepId: 's', kind: 'changed', at: '2026-03-03T14:02:00', by: '', undoneAt: null }
  return historyInWords([
    { ...step, kind: 'changed', before: was, after: { ...was, ...after } },
  ])[0]?.facts.map(({ words, before: old }) => `${words}. ${old}`.trim())
}

it.each<[Partial<System>, Partial<System>, string[]]>([
  [
    { signInCheck: 'off' },
    { signInCheck: 'everybody' },
    ['Two-step sign-in: On for everybody. Before: Off'],
  ],
  [
    {},
    { data: ['health', 'money'] },
    ['What it holds: Health or medicines, Money. Before: not known'],
  ],
  [{ data: ['health'] }, { data: ['health'] }, ['Saved with nothing changed.']],
  [
    { data: ['health'] },
    { data: [] },
    ['What it holds: None of these. Before: Health or medicines'],
  ],
  [
    { certificates: ['dspt'] },
    { certificates: null },
    ['Supplier’s certificate no longer known. Before: DSPT'],
  ],
  [{}, { contractEndsOn: '2027-01-02' }, ['Contract ends: 2 January 2027. Before: not known']],
  [{}, { state: 'stopped', stoppedOn: '2026-03-03' }, ['No longer used since 3 March 2026.']],
  [
    { state: 'stopped', stoppedOn: '2026-03-03' },
    { state: 'in-use', stoppedOn: null },
    ['In use again.'],
  ],
  [{ note: 'Old' }, { note: 'Old\nNew' }, ['Added to the note: New.']],
])('%j and then %j', (before, after, words) => expect(said(before, after)).toEqual(words))
