import { describe, expect, it } from 'vitest'
import { doneBefore, noteWithLoss } from '../../../shared/devices/lost-record.ts'
import { encryptionWords, lostSteps } from '../../../shared/devices/lost-steps.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'

const device = { ...nothingKnown, id: 'one', createdAt: '2026-11-01T09:00:00.000Z' }
const today = '2026-11-23'
const steps = lostSteps(device)
const safe = { did: 'Made sure that nobody is in danger', at: '23 November 2026, 20:41' }
const log = { did: 'Wrote it in the breach log', at: '23 November 2026, 20:55' }
const lost = (note: string, stateOn = today) => ({
  ...device,
  state: 'lost' as const,
  stateOn,
  note,
})

describe('the record of a loss', () => {
  it('stands below what was noted before, and is read back from there', () => {
    const note = noteWithLoss({ note: 'Blue sticker.' }, today, [safe], ' Crime reference 42. ')
    expect(note).toBe(
      'Blue sticker.\nLost, 23 November 2026:\n23 November 2026, 20:41: Made sure that nobody is in danger\nCrime reference 42.',
    )
    expect([...doneBefore(lost(note), steps)]).toEqual([['safe', '23 November 2026, 20:41']])
  })

  it('goes on in the same place for the same loss', () => {
    const first = noteWithLoss(device, today, [safe], '')
    const second = noteWithLoss({ note: first }, today, [log], '')
    expect(second.split('Lost,')).toHaveLength(2)
    expect([...doneBefore(lost(second), steps).keys()]).toEqual(['safe', 'log'])
    expect(noteWithLoss({ note: second }, today, [], '')).toBe(second)
  })

  it('begins anew when it is lost again, and shows nothing for a device that is not lost', () => {
    const first = noteWithLoss(device, '2026-01-05', [safe], '')
    expect(doneBefore(lost(first), steps).size).toBe(0)
    const again = noteWithLoss({ note: first }, today, [log], '')
    expect([...doneBefore(lost(again), steps).keys()]).toEqual(['log'])
    expect(doneBefore({ ...lost(again), state: 'in-use' }, steps).size).toBe(0)
  })
})

describe('the steps after a loss', () => {
  it.each(['ipados', 'ios', 'android', 'windows', 'macos', 'chromeos', null] as const)(
    'tell apart by their own words and say how sure they are, for %s',
    os => {
      const all = lostSteps({ ...device, os })
      expect(new Set(all.map(({ did }) => did)).size).toBe(all.length)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(all.find(({ id }) => id === 'lock')?.source).toContain('your screen may differ')
    },
  )

  it('ask about the ICO unless it certainly holds no personal details', () => {
    const asksIco = (holdsPersonalData: boolean | null) =>
      lostSteps({ ...device, holdsPersonalData }).some(({ id }) => id === 'ico')
    expect([true, null, false].map(asksIco)).toEqual([true, true, false])
  })

  it.each([
    ['on', 'says that it was encrypted (last looked at 1 November 2026)'],
    ['off', 'was not encrypted'],
    [null, 'Take it as not encrypted'],
  ] as const)('say what it means that encryption is %s', (encryption, words) => {
    expect(encryptionWords({ ...device, encryption, lookedAtOn: '2026-11-01' })).toContain(words)
  })
})
