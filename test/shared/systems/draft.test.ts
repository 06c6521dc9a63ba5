import { describe, expect, it } from 'vitest'
import { dayError } from '../../../shared/plan/draft.ts'
import {
  checkFacts,
  checkSystem,
  emptySystemDraft,
  withKind,
} from '../../../shared/systems/draft.ts'
import { nothingKnown } from '../../../shared/systems/nothing-known.ts'

describe('the draft of a system', () => {
  it('needs what it is for and a name', () => {
    expect(checkSystem({ ...emptySystemDraft, name: '  ' })).toEqual({
      ok: false,
      errors: {
        kind: 'Choose what it is for.',
        name: 'Give it a name that people will know it by.',
      },
    })
    expect(checkSystem({ ...emptySystemDraft, name: 'Rota', kind: 'rota' })).toEqual({
      ok: true,
      value: { ...nothingKnown, name: 'Rota', kind: 'rota' },
    })
  })

  it('says which day is no day, and keeps none where the field is empty', () => {
    const facts = { ...nothingKnown, name: ' Rota ', lookedAtOn: '' }
    expect(checkFacts({ ...facts, contractEndsOn: 'wrong' })).toEqual({
      ok: false,
      errors: { contractEndsOn: dayError },
    })
    expect(checkFacts(facts)).toEqual({ ok: true, value: { ...nothingKnown, name: 'Rota' } })
  })

  it('forgets the end of a certificate that there is not', () => {
    const facts = { ...nothingKnown, name: 'Rota', certificateUntil: '2027-01-01' }
    expect(checkFacts(facts)).toMatchObject({ value: { certificateUntil: null } })
    expect(checkFacts({ ...facts, certificates: ['dspt'] })).toMatchObject({
      value: { certificateUntil: '2027-01-01' },
    })
  })

  it('follows what its kind suggests until somebody chose otherwise', () => {
    const rota = withKind(emptySystemDraft, 'rota')
    expect([rota.data, rota.runsOn]).toEqual([['staff'], 'online'])
    const payroll = withKind(rota, 'payroll')
    expect([payroll.data, payroll.runsOn]).toEqual([['staff', 'money'], null])
    const own = withKind({ ...rota, data: ['health'], runsOn: 'own' }, 'payroll')
    expect([own.data, own.runsOn]).toEqual([['health'], 'own'])
  })
})
