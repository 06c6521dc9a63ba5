import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publishedFolder } from '../../../review/place.ts'
import { earlierIn } from '../../../review/publication/earlier.ts'
import { readSettings } from '../../../review/settings.ts'
import { putPublication } from '../../support/publications.ts'
import { reviewFolder } from '../../support/review.ts'

const settings = () => readSettings({ REVIEW_DATA_FOLDER: reviewFolder() })
const next = { quarter: '2027-Q2', isMadeUp: false } as const

it('compares with the quarters before, oldest first, and with none that come later', () => {
  const own = settings()
  for (const quarter of ['2027-Q1', '2026-Q4', '2027-Q3'] as const) putPublication(own, quarter)
  const folder = publishedFolder(own.dataFolder)
  expect(earlierIn(folder, next).map(({ quarter }) => quarter)).toEqual(['2026-Q4', '2027-Q1'])
  expect(earlierIn(folder, { ...next, quarter: '2026-Q4' })).toEqual([])
  expect(earlierIn(join(folder, 'nowhere'), next)).toEqual([])
})

it('compares with nothing that is not as it was published', () => {
  const own = settings()
  const folder = publishedFolder(own.dataFolder)
  const first = putPublication(own, '2026-Q4')
  expect(() => earlierIn(folder, { ...next, isMadeUp: true })).toThrow('not as it was published')
  cpSync(first, join(folder, '2027-Q1'), { recursive: true })
  expect(() => earlierIn(folder, next)).toThrow('another quarter')
  appendFileSync(join(first, 'tables.json'), ' ')
  expect(() => earlierIn(folder, next)).toThrow('not as it was published')
})
