import { describe, expect, it } from 'vitest'
import {
  checkDevice,
  checkDisposal,
  checkFacts,
  emptyDeviceDraft,
} from '../../../shared/devices/draft.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { dayError } from '../../../shared/plan/draft.ts'

const today = '2026-11-23'

describe('a device in a form', () => {
  it('needs a kind and a name, and says so for each', () => {
    expect(checkDevice(emptyDeviceDraft)).toEqual({
      ok: false,
      errors: {
        kind: 'Choose what kind of thing it is.',
        name: 'Give it a name that people will know it by.',
      },
    })
    expect(checkDevice({ ...emptyDeviceDraft, name: 'PC' })).toMatchObject({ ok: false })
    expect(checkDevice({ ...emptyDeviceDraft, kind: 'laptop', name: '  ' }).ok).toBe(false)
  })

  it('needs nothing else, and leaves the rest unknown', () => {
    expect(
      checkDevice({ ...emptyDeviceDraft, kind: 'laptop', name: ' PC ', boughtOn: '' }),
    ).toEqual({
      ok: true,
      value: { ...nothingKnown, kind: 'laptop', name: 'PC' },
    })
  })

  it('does not ask for the antivirus of a router', () => {
    const checked = checkDevice({ ...emptyDeviceDraft, kind: 'router', name: 'Wi-fi' })
    expect(checked.ok && checked.value).toMatchObject({
      antivirus: 'not-applicable',
      screenLock: 'not-applicable',
      updates: null,
    })
  })

  it('says which day is no day', () => {
    expect(checkFacts({ ...nothingKnown, name: 'PC', boughtOn: 'wrong' })).toEqual({
      ok: false,
      errors: { boughtOn: dayError },
    })
  })
})

describe('disposing of a device', () => {
  it.each([
    [{ on: '', how: 'Wiped' }, { on: dayError }],
    [{ on: 'wrong', how: 'Wiped' }, { on: dayError }],
    [
      { on: '2026-11-24', how: 'Wiped' },
      { on: 'Choose today or a day before: it is still to come.' },
    ],
    [{ on: today, how: ' ' }, { how: 'Say what was done with it and with what was on it.' }],
  ])('%j is not enough', (draft, errors) => {
    expect(checkDisposal({ proof: '', ...draft }, today)).toEqual({ ok: false, errors })
  })

  it('keeps the day, the manner and the certificate', () => {
    expect(checkDisposal({ on: today, how: ' Wiped ', proof: ' C-17 ' }, today)).toEqual({
      ok: true,
      value: { state: 'disposed', stateOn: today, disposedHow: 'Wiped', disposedProof: 'C-17' },
    })
  })
})
