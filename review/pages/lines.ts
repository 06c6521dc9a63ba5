/** A share over the quarters: always from 0 to 100, so that a small step does not look like a leap. */
import type { Quarter } from '../../shared/sharing/quarters.ts'
import { tooFew } from '../publication/words.ts'
import { html, type Html } from './html.ts'
import type { Number5 } from '../publication/publication.ts'

export interface Point {
  readonly quarter: Quarter
  readonly percent: Number5
}

const [width, height, left, right, top, bottom] = [280, 150, 34, 40, 14, 26] as const

/** "Q4 2026". */
export const shortQuarter = (quarter: Quarter): string =>
  `${quarter.slice(5)} ${quarter.slice(0, 4)}`

export function lineChart(label: string, points: readonly Point[]): Html {
  const step = (width - left - right) / Math.max(1, points.length - 1)
  const placed = points.map(({ percent }, at) => ({
    percent,
    x: round(left + at * step),
    y: percent === null ? 0 : yOf(percent),
  }))
  const shown = placed.flatMap(each =>
    each.percent === null ? [] : [{ ...each, percent: each.percent }],
  )
  const said = points.map(
    ({ quarter, percent }) =>
      `${shortQuarter(quarter)} ${percent === null ? tooFew : `${percent}%`}`,
  )
  const ends = shown.filter((_each, at) => at === 0 || at === shown.length - 1)
  return html`<svg
    class="line"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${label}: ${said.join(', ')}"
  >
    ${[0, 50, 100].map(
      percent =>
        html`<line
            class="rule"
            x1="${left}"
            x2="${width - right}"
            y1="${yOf(percent)}"
            y2="${yOf(percent)}"
          /><text class="axis" x="${left - 5}" y="${yOf(percent) + 4}" text-anchor="end"
            >${percent}</text
          >`,
    )}
    <text class="axis" x="${left}" y="${height - 6}">${quarterAt(points, 0)}</text>
    <text class="axis" x="${width - right}" y="${height - 6}" text-anchor="end">
      ${quarterAt(points, -1)}
    </text>
    <polyline class="path" points="${shown.map(({ x, y }) => `${x},${y}`).join(' ')}" />
    ${shown.map(({ x, y }) => html`<circle class="dot" cx="${x}" cy="${y}" r="3" />`)}${ends.map(
      ({ x, y, percent }, at) =>
        html`<text class="value" x="${at === 0 ? x : x + 6}" y="${at === 0 ? y - 8 : y + 5}"
          >${percent}%</text
        >`,
    )}
  </svg>`
}

function quarterAt(points: readonly Point[], at: number): string {
  const point = points.at(at)
  return point === undefined ? '' : shortQuarter(point.quarter)
}

const yOf = (percent: number) => round(top + (1 - percent / 100) * (height - top - bottom))
const round = (number: number) => Math.round(number * 10) / 10
