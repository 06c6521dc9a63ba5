/** Bars that are divided by what was said. Never by colour alone: the share stands beside, all numbers in a table below. */
import type { Row } from '../publication/publication.ts'
import { tooFew } from '../publication/words.ts'
import { html, type Html, nothing } from './html.ts'
import type { Share } from './shares.ts'
import { few, type Names } from './tables.ts'
import { counted } from './words.ts'

/** The key to the colours, once for all bars below it. */
export function legend(names: Names): Html {
  const entries = [...Object.entries(names), ['hidden', tooFew] as const]
  return html`<ul class="legend" aria-label="What the colours mean">
    ${entries.map(
      ([choice, words]) =>
        html`<li>
          <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true">
            <rect class="c-${choice}" width="14" height="14" />
          </svg>
          ${words}
        </li>`,
    )}
  </ul>`
}

export function dividedBar({ subject, homes, of, percents }: Row, names: Names): Html {
  if (of === null) return html`<p class="few-bar">${tooFew}</p>`
  const shown = homes.map(part => part ?? 0)
  const all = Math.max(
    of,
    shown.reduce((sum, part) => sum + part, 0),
  )
  let from = 0
  const parts = subject.choices.flatMap((choice, at) => {
    const wide = ((shown[at] ?? 0) / all) * 100
    const rect = html`<rect
      class="c-${choice}"
      x="${round(from)}"
      width="${round(wide)}"
      height="10"
    />`
    from += wide
    return wide === 0 ? [] : [rect]
  })
  if (from < 99.9) {
    parts.push(
      html`<rect class="c-hidden" x="${round(from)}" width="${round(100 - from)}" height="10" />`,
    )
  }
  const said = subject.choices.map((choice, at) => {
    const percent = percents[at] ?? null
    return `${names[choice] ?? choice} ${percent === null ? tooFew : `${percent}%`}`
  })
  return html`<svg
    class="bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    role="img"
    aria-label="${said.join(', ')}"
  >
    ${parts}
  </svg>`
}

const round = (number: number) => Math.round(number * 10) / 10

export interface Bar {
  readonly name: Html | string
  readonly row: Row
  /** Which share stands beside it, and what it is called. */
  readonly share: Share | null
  readonly words: string
}

/** One bar a line, with the share in words and about how many are behind it. */
export function barList(bars: readonly Bar[], names: Names): Html {
  return html`<ul class="bars">
    ${bars.map(
      ({ name, row, share, words }) =>
        html`<li>
          <span class="what">${name}</span>${dividedBar(row, names)}<span class="share"
            >${shareWords(share, words, row.of !== null)}</span
          >
        </li> `,
    )}
  </ul>`
}

/** Nothing where the bar itself says that there is too little to show. */
function shareWords(share: Share | null, words: string, hasBar: boolean): Html {
  if (share === null) return hasBar ? few : nothing
  return html`<strong>${share.percent}%</strong> ${words}<span class="of">
      of about ${counted(share.of)}</span
    >`
}

/** Shares of several groups under each other, all of the same question. */
export function shareBars(
  bars: readonly { readonly name: Html | string; readonly share: Share | null }[],
  words: string,
): Html {
  return html`<ul class="bars">
    ${bars.map(
      ({ name, share }) =>
        html`<li>
          <span class="what">${name}</span>${plainBar(share)}<span class="share"
            >${shareWords(share, words, false)}</span
          >
        </li> `,
    )}
  </ul>`
}

function plainBar(share: Share | null): Html {
  if (share === null) return html`<p class="few-bar">${tooFew}</p>`
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="ground" width="100" height="10" />
    <rect class="c-yes" width="${share.percent}" height="10" />
  </svg>`
}
