/** The nine regions as tiles of one size: a real map would make large, empty places look important. */
import type { Region } from '../../shared/sharing/register-counts.ts'
import { regions } from '../disclosure/groups.ts'
import { tooFew } from '../publication/words.ts'
import { html, type Html, nothing } from './html.ts'
import { type Share, type Standing, standing } from './shares.ts'
import { groupSlug, regionNames, shortRegions } from './words.ts'

/** Column and row: about where each lies. */
const places: Readonly<Record<Region, readonly [number, number]>> = {
  'North East': [1, 0],
  'North West': [0, 1],
  'Yorkshire and The Humber': [1, 1],
  'West Midlands': [0, 2],
  'East Midlands': [1, 2],
  'East of England': [2, 2],
  'South West': [0, 3],
  'South East': [1, 3],
  London: [2, 3],
}
const [wide, high, gap] = [98, 80, 6] as const

export interface TileMap {
  readonly label: string
  readonly england: Share | null
  readonly shareIn: (region: Region) => Share | null
  /** Small ones lead nowhere: each region has its link in the large one. */
  readonly hasLinks?: boolean
}

const signs: Readonly<Record<Standing, string>> = { higher: '▲', lower: '▼', alike: '' }

export function tileMap({ label, england, shareIn, hasLinks = false }: TileMap): Html {
  const tiles = regions.map(region => tile(region, { england, share: shareIn(region), hasLinks }))
  const [width, height] = [3 * wide + 2 * gap, 4 * high + 3 * gap]
  // With links in it, a picture has parts that are read one by one.
  const read = hasLinks
    ? html`role="group" aria-label="${label}"`
    : html`role="img" aria-label="${label}: ${saidOf(shareIn)}"`
  return html`<svg class="tiles" viewBox="0 0 ${width} ${height}" ${read}>${tiles}</svg>`
}

const saidOf = (shareIn: TileMap['shareIn']) =>
  regions.map(region => `${region} ${wordsOf(shareIn(region))}`).join(', ')

const wordsOf = (share: Share | null) => (share === null ? tooFew : `${share.percent}%`)

interface Tile {
  readonly england: Share | null
  readonly share: Share | null
  readonly hasLinks: boolean
}

function tile(region: Region, { england, share, hasLinks }: Tile): Html {
  const [column, row] = places[region]
  const [x, y] = [column * (wide + gap), row * (high + gap)]
  const stands = share === null || england === null ? 'alike' : standing(share, england)
  const kind = share === null ? 'few' : stands
  const [first, second] = shortRegions[region]
  const names = html`<text x="${x + 8}" y="${y + 20}">${first}</text
    >${second === '' ? nothing : html`<text x="${x + 8}" y="${y + 36}">${second}</text>`}`
  const number =
    share === null
      ? html`<text class="small" x="${x + 8}" y="${y + 56}">too few</text
          ><text class="small" x="${x + 8}" y="${y + 71}">to show</text>`
      : html`<text class="number" x="${x + 8}" y="${y + 67}"
          >${share.percent}% ${signs[stands]}</text
        >`
  const drawn = html`<g class="tile ${kind}"
    ><rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="6" />${names}${number}</g
  >`
  if (!hasLinks) return drawn
  const words = `${region}: ${wordsOf(share)}${aside[stands]}`
  return html`<a
    href="answers-${groupSlug({ kind: null, size: null, region })}.html"
    aria-label="${words}"
    >${drawn}</a
  >`
}

const aside: Readonly<Record<Standing, string>> = {
  higher: ', clearly higher than England',
  lower: ', clearly lower than England',
  alike: '',
}

/** What the signs and colours of the tiles mean. */
export const tileLegend: Html = html`<ul class="legend" aria-label="What the tiles mean">
  <li>
    <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">
      <rect class="t-higher" width="14" height="14" />
    </svg>
    ▲ clearly higher than England
  </li>
  <li>
    <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">
      <rect class="t-alike" width="14" height="14" />
    </svg>
    no clear difference
  </li>
  <li>
    <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">
      <rect class="t-lower" width="14" height="14" />
    </svg>
    ▼ clearly lower than England
  </li>
</ul>`

/** "the North East and London are clearly higher", or that none is. */
export function apart({ england, shareIn }: Pick<TileMap, 'england' | 'shareIn'>) {
  const of = (wanted: Standing) =>
    regions
      .filter(region => {
        const share = shareIn(region)
        return share !== null && england !== null && standing(share, england) === wanted
      })
      .map(region => regionNames[region])
  return { higher: of('higher'), lower: of('lower') }
}
