import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { posterFileName, reportFileName } from '../../../shared/reports/file-name.ts'

const check = { kind: 'check', format: 'pdf' } as const
const day = '2026-11-23'

describe('the name a report is saved under', () => {
  it.each([
    ['Larch House', 'Larch House - cyber check - 2026-11-23.pdf'],
    ['St. Mary’s', 'St Mary’s - cyber check - 2026-11-23.pdf'],
    ['A/B: "C" <D> |E| F? *G\\H', 'A B C D E F G H - cyber check - 2026-11-23.pdf'],
    ['..\\..\\Windows', 'Windows - cyber check - 2026-11-23.pdf'],
    ['CON', 'CON - cyber check - 2026-11-23.pdf'],
    ['Con. Care', 'Con Care - cyber check - 2026-11-23.pdf'],
    ['  ...  ', 'cyber check - 2026-11-23.pdf'],
    ['Two\r\nlines\u0000', 'Two lines - cyber check - 2026-11-23.pdf'],
    ['Łąka 🌳', 'Łąka 🌳 - cyber check - 2026-11-23.pdf'],
    ['W'.repeat(80), `${'W'.repeat(60)} - cyber check - 2026-11-23.pdf`],
    ['🌳'.repeat(80), `${'🌳'.repeat(60)} - cyber check - 2026-11-23.pdf`],
  ])('for %j is %j', (title, name) => {
    expect(reportFileName(title, day, check)).toBe(name)
  })

  it('says which report it is, and for which program', () => {
    expect(reportFileName('Larch House', day, { kind: 'it-questions', format: 'docx' })).toBe(
      'Larch House - questions for IT - 2026-11-23.docx',
    )
  })

  it('is that of the card for a poster, the same each time', () => {
    expect(posterFileName('Strange messages')).toBe('Staff card - Strange messages.pdf')
    expect(posterFileName('New here today?')).toBe('Staff card - New here today.pdf')
    expect(posterFileName('...')).toBe('Staff card.pdf')
  })

  it('is one that Windows takes, whatever the service is called', () => {
    const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), title => {
        const name = reportFileName(title, day, check)
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[\s.]|[\s.]$|\p{Surrogate}/u)
        expect(name).not.toMatch(device)
        expect(name.length).toBeLessThanOrEqual(160)
      }),
    )
  })
})
