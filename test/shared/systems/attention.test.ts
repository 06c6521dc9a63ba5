import { describe, expect, it } from 'vitest'
import { attentionOf, holdsRecords } from '../../../shared/systems/attention.ts'
import type { System } from '../../../shared/systems/system.ts'
import { someSystem } from '../../support/some-systems.ts'

const today = '2026-11-23'
/** A system of which everything is in order. */
const inOrder: Partial<System> = {
  kind: 'care-records',
  data: ['health'],
  signInCheck: 'everybody',
  withoutIt: 'Paper',
  certificates: ['dspt'],
  certificateUntil: '2028-01-01',
}
const kinds = (parts: Partial<System>) =>
  attentionOf(someSystem({ ...inOrder, ...parts }), today).map(({ kind }) => kind)

describe('what stands out about a system', () => {
  it('is nothing where all is in order, or it is no longer used', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ state: 'stopped', signInCheck: 'off', withoutIt: '' })).toEqual([])
  })

  it.each<[Partial<System>, string[]]>([
    [{ signInCheck: 'off' }, ['sign-in-off']],
    [{ signInCheck: 'not-offered' }, ['sign-in-off']],
    [{ signInCheck: 'some' }, ['sign-in-for-some']],
    [{ signInCheck: null }, []],
    [{ signInCheck: 'off', data: ['money', 'pictures'] }, []],
    [{ signInCheck: 'off', data: ['money', 'staff'] }, ['sign-in-off']],
    [{ signInCheck: 'off', data: [] }, []],
    [{ withoutIt: '' }, ['no-way-without']],
    [{ withoutIt: '', kind: 'medicines' }, ['no-way-without']],
    [{ withoutIt: '', kind: 'rota' }, []],
    [{ certificates: null }, ['certificate-not-known']],
    [{ certificates: null, runsOn: 'own' }, []],
    [{ certificates: null, runsOn: 'both' }, ['certificate-not-known']],
    [{ certificates: null, data: [] }, []],
    [{ certificates: null, data: null }, ['certificate-not-known']],
    [{ certificates: [], certificateUntil: null }, []],
    [{ certificateUntil: null }, []],
    [{ certificateUntil: '2026-11-22' }, ['certificate-ended']],
    [{ certificateUntil: '2026-11-23' }, ['certificate-ends-soon']],
    [{ certificateUntil: '2027-05-23' }, ['certificate-ends-soon']],
    [{ certificateUntil: '2027-05-24' }, []],
    [
      { signInCheck: 'off', withoutIt: '', certificates: null },
      ['sign-in-off', 'no-way-without', 'certificate-not-known'],
    ],
  ])('with %j is %j', (parts, expected) => expect(kinds(parts)).toEqual(expected))

  it('says in words what it is, why it matters and what to do', () => {
    expect(attentionOf(someSystem({ ...inOrder, certificateUntil: '2026-11-22' }), today)).toEqual([
      {
        kind: 'certificate-ended',
        tone: 'no',
        sign: '✕',
        words: 'Certificate ended on 22 November 2026',
        why: 'Nobody has checked since then how well the supplier looks after people’s records.',
        toDo: 'Ask the supplier for the new one. If they have it, write down the new day.',
      },
    ])
  })
})

it('takes care records, medicines and payroll to hold records until somebody says that they do not', () => {
  expect(holdsRecords({ data: null, kind: 'medicines' })).toBe(true)
  expect(holdsRecords({ data: null, kind: 'website' })).toBe(false)
  expect(holdsRecords({ data: [], kind: 'medicines' })).toBe(false)
})
