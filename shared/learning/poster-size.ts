/** How large the words of a poster can be so that they fill one A4 page and never run onto a second. */
import type { Card } from './card.ts'

/** In points, the largest first. Down to 18 they can be read from two metres; the rest are for longer cards. */
export const posterSizes = [24, 23, 22, 21, 20, 19, 18, 16, 14, 12] as const
export type PosterSize = (typeof posterSizes)[number]

/** In points: A4 within its margins and above its foot, less a little for what cannot be foreseen. */
const page = { width: 510, height: 746 }
/** The mean width of a letter in Arimo as a share of its size, with what is lost at the ends of lines. */
const letter = { regular: 0.45, bold: 0.49, title: 0.56 }
const titleSize = 41

/** The largest size at which all of it fits by a cautious reckoning. */
export function posterSize(card: Card): PosterSize {
  return posterSizes.find(size => heightOf(card, size) <= page.height) ?? 12
}

/** The sums of poster-style.ts: what goes with the size of the words, and the few things that do not. */
function heightOf({ title, inShort, why, dos, donts, tell }: Card, size: number): number {
  const plain = (text: string, indents = 0) =>
    linesOf(text, letter.regular * size, page.width - indents * size) * 1.3
  const list = (items: readonly string[]) =>
    items.length === 0
      ? 0
      : heading + gap + items.reduce((sum, item) => sum + plain(item, 1.6) + 0.35, 0)
  const shortLines = linesOf(inShort, letter.bold * 1.2 * size, page.width)
  const inSizes =
    shortLines * 1.2 * 1.25 +
    aroundHead +
    plain(why) +
    list(dos) +
    list(donts) +
    gap +
    heading +
    plain(tell, 2) +
    aroundTell
  const titleLines = linesOf(title, letter.title * titleSize, page.width)
  return inSizes * size + titleLines * 1.08 * titleSize + 16
}

/** A heading with the space under it, the gap between two parts, the edges of the head and of the box with its two lines. */
const heading = 1.65
const gap = 0.6
const aroundHead = 1.5
const aroundTell = 5.4

function linesOf(text: string, letterWidth: number, width: number): number {
  return Math.ceil((text.length * letterWidth) / width)
}
