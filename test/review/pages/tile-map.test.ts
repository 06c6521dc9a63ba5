import { expect, it } from 'vitest'
import type { Share } from '../../../review/pages/shares.ts'
import { apart, tileMap } from '../../../review/pages/tile-map.ts'

const share = (percent: number): Share => ({
  percent,
  of: 400,
  low: (percent - 5) / 100,
  high: (percent + 5) / 100,
})
const shares: Readonly<Record<string, Share | null>> = {
  London: share(80),
  'North East': share(20),
  'North West': null,
}
const map = {
  england: share(50),
  shareIn: (region: string) => (region in shares ? (shares[region] ?? null) : share(55)),
}

it('says in words and signs which regions stand clearly apart, and which are too few', () => {
  const drawn = tileMap({ ...map, label: 'Yes, by region', hasLinks: true }).toString()
  expect(drawn).toContain('aria-label="London: 80%, clearly higher than England"')
  expect(drawn).toContain('aria-label="North East: 20%, clearly lower than England"')
  expect(drawn).toContain('aria-label="North West: too few to show"')
  expect(drawn).toContain('aria-label="South West: 55%"')
  expect(drawn.match(/[▲▼]/g)).toEqual(['▲', '▼'])
  expect(apart(map)).toEqual({ higher: ['London'], lower: ['the North East'] })
})

it('is read as one picture where it leads nowhere', () => {
  const drawn = tileMap({ ...map, label: 'Yes, by region' }).toString()
  expect(drawn).toContain('role="img"')
  expect(drawn).not.toContain('<a ')
  expect(drawn).toContain('North West too few to show, South East 55%')
})
