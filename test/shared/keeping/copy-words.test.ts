import { describe, expect, it } from 'vitest'
import {
  copyFactsInWords,
  copyLeavesOut,
  copyMomentInWords,
  goBackInWords,
  newestFirst,
} from '../../../shared/keeping/copy-words.ts'

const daily = { name: 'copy-2026-11-22.db', madeAt: '2026-11-22T08:11:00', bytes: 1_258_291 }
const beforeUpdate = {
  name: 'before-update-2-2026-11-22.db',
  madeAt: '2026-11-22T07:59:00',
  bytes: 300_000,
}

describe('the words for a copy', () => {
  it('tells two copies of one day apart', () => {
    expect(
      [daily, beforeUpdate].map(copy => `${copyMomentInWords(copy)}: ${copyFactsInWords(copy)}`),
    ).toEqual([
      '22 November 2026, 08:11: 1.2 MB',
      '22 November 2026, 07:59: 293 KB, made before an update',
    ])
  })

  it('says on the button which copy it is', () => {
    expect(goBackInWords(daily)).toBe('Use the backup of 22 November 2026')
  })

  it('says what is lost, and what is kept where there is something to keep', () => {
    expect([copyLeavesOut(true), copyLeavesOut(false)]).toEqual([
      'What you saved after that moment is not in it. The damaged file is kept; nothing is thrown away.',
      'What you saved after that moment is not in it.',
    ])
  })

  it('puts the newest first and leaves the given list alone', () => {
    const given = [beforeUpdate, daily]
    expect([newestFirst(given), given]).toEqual([
      [daily, beforeUpdate],
      [beforeUpdate, daily],
    ])
  })
})
