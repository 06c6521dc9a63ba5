import { describe, expect, it } from 'vitest'
import {
  type AsideDraft,
  checkAside,
  checkOwnLine,
  dayError,
  dayTyped,
  emptyDraft,
  minutesError,
  minutesTyped,
  typedDay,
} from '../../../shared/plan/draft.ts'
import { lineChange, ownLine } from '../../../shared/plan/line.ts'

const today = '2026-11-23'

describe('a line of one’s own', () => {
  it('needs only to say what is to be done', () => {
    const checked = checkOwnLine({ ...emptyDraft, title: ' Label the chargers ' })
    expect(checked).toEqual({
      ok: true,
      value: { title: 'Label the chargers', why: '', who: '', minutes: null, dueOn: null },
    })
  })

  it('is accepted by the records as the form gives it', () => {
    const checked = checkOwnLine({
      title: 'Label the chargers',
      why: 'They get lost.',
      minutes: '15',
      dueOn: '2026-12-07',
      who: 'Jo',
    })
    expect(checked.ok && ownLine.safeParse(checked.value).success).toBe(true)
  })

  it.each([
    ['nothing at all', {}, { title: 'Say what is to be done.' }],
    ['only spaces', { title: '   ' }, { title: 'Say what is to be done.' }],
    ['minutes in words', { title: 'A', minutes: 'ten' }, { minutes: minutesError }],
    ['a day that is none', { title: 'A', dueOn: 'wrong' }, { dueOn: dayError }],
    [
      'everything wrong at once',
      { minutes: '-1', dueOn: 'wrong' },
      { title: 'Say what is to be done.', minutes: minutesError, dueOn: dayError },
    ],
  ])('says what is missing: %s', (_name, typed, errors) => {
    expect(checkOwnLine({ ...emptyDraft, ...typed })).toEqual({ ok: false, errors })
  })
})

describe('minutes as typed', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['15', 15],
    [' 15 ', 15],
    ['600', 600],
    ['601', 'wrong'],
    ['0', 'wrong'],
    ['1.5', 'wrong'],
    ['ten', 'wrong'],
  ])('“%s” is %s', (text, minutes) => {
    expect(minutesTyped(text)).toBe(minutes)
  })
})

describe('a day as typed', () => {
  it.each([
    ['7', '12', '2026', '2026-12-07'],
    ['07', '02', '2027', '2027-02-07'],
    [' 7', '12 ', ' 2026 ', '2026-12-07'],
    ['29', '2', '2028', '2028-02-29'],
    ['', '', '', ''],
    ['29', '2', '2027', 'wrong'],
    ['31', '6', '2026', 'wrong'],
    ['0', '6', '2026', 'wrong'],
    ['7', '0', '2026', 'wrong'],
    ['7', '13', '2026', 'wrong'],
    ['7', '', '2026', 'wrong'],
    ['7', '12', '26', 'wrong'],
    ['7', '12', '1926', 'wrong'],
    ['7', '12', '202', 'wrong'],
    ['x', '12', '2026', 'wrong'],
    ['-1', '12', '2026', 'wrong'],
  ])('%s %s %s is %s', (day, month, year, expected) => {
    expect(dayTyped({ day, month, year })).toBe(expected)
  })

  it('comes back as it was kept', () => {
    expect(typedDay('2026-12-07')).toEqual({ day: '7', month: '12', year: '2026' })
    expect(dayTyped(typedDay('2026-12-07'))).toBe('2026-12-07')
    expect(dayTyped(typedDay(''))).toBe('')
  })
})

describe('not doing something for now', () => {
  const good: AsideDraft = { reason: ' No money until spring. ', reviewOn: '2027-05-23' }
  const reason = 'Say why you are not doing this for now.'
  const reviewOn = 'Choose a day after today to look at it again.'

  it('takes a reason and a day to look again', () => {
    const checked = checkAside(good, today)
    expect(checked).toEqual({
      ok: true,
      value: { reason: 'No money until spring.', reviewOn: '2027-05-23' },
    })
    expect(checked.ok && lineChange.safeParse(checked.value).success).toBe(true)
  })

  it.each<[string, Partial<AsideDraft>, object]>([
    ['no reason', { reason: ' ' }, { reason }],
    ['no day', { reviewOn: '' }, { reviewOn }],
    ['a day that is none', { reviewOn: 'wrong' }, { reviewOn }],
    ['today', { reviewOn: today }, { reviewOn }],
    ['a day in the past', { reviewOn: '2026-11-01' }, { reviewOn }],
    ['nothing', { reason: '', reviewOn: '' }, { reason, reviewOn }],
  ])('does not take %s', (_name, typed, errors) => {
    expect(checkAside({ ...good, ...typed }, today)).toEqual({ ok: false, errors })
  })
})
