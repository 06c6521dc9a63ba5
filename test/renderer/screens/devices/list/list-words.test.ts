import { describe, expect, it } from 'vitest'
import {
  chosenInWords,
  listNews,
  resultInWords,
  stepInWords,
} from '../../../../../renderer/screens/devices/list/list-words.ts'
import type { Step } from '../../../../../shared/devices/step.ts'

const step: Step = {
  id: 'step',
  kind: 'changed',
  at: '2026-11-23T14:02:00',
  by: '',
  source: '',
  devices: 3,
  onlyName: '',
  undoneAt: null,
}

it.each([
  [{ kept: 0, unsafe: 0 }, 'Every device in the list has gone'],
  [{ kept: 1, unsafe: 0 }, 'One device in your list'],
  [{ kept: 1, unsafe: 1 }, 'One device, and it no longer gets security updates'],
  [{ kept: 2, unsafe: 2 }, 'Two devices, and none of them gets security updates any longer'],
  [{ kept: 14, unsafe: 1 }, '14 devices, one no longer gets security updates'],
  [{ kept: 14, unsafe: 2 }, '14 devices, two no longer get security updates'],
])('says the news of %o', (counts, words) => expect(listNews(counts)).toBe(words))

it.each([
  [{ shown: 3, all: 3, isFiltering: false }, 'Showing all three devices.'],
  [{ shown: 3, all: 14, isFiltering: true }, 'Showing three of 14 devices.'],
  [
    { shown: 13, all: 14, isFiltering: false },
    'Showing 13 of 14 devices. The one you no longer have is left out.',
  ],
  [
    { shown: 12, all: 14, isFiltering: false },
    'Showing 12 of 14 devices. The two you no longer have are left out.',
  ],
  [{ shown: 0, all: 14, isFiltering: true }, 'None of the 14 devices matches.'],
])('says how many of %o are shown', (counts, words) => expect(resultInWords(counts)).toBe(words))

it('says that some of the chosen ones cannot be seen', () => {
  expect(chosenInWords(1, 0)).toBe('One device chosen')
  expect(chosenInWords(3, 1)).toBe('Three devices chosen, one of them not shown now')
})

describe('a step', () => {
  it.each([
    [{}, 'Changed three devices'],
    [{ devices: 1, onlyName: 'Office PC' }, 'Changed “Office PC”'],
    [
      { kind: 'imported', devices: 120, source: 'Devices.CSV' },
      'Brought in 120 devices from Devices.CSV',
    ],
    [{ kind: 'removed', devices: 2 }, 'Took out two devices'],
  ] as const)('with %o is “%s”', (parts, words) =>
    expect(stepInWords({ ...step, ...parts })).toBe(words),
  )
})
