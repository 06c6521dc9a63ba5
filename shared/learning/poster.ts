/** A staff card as one A4 page for the wall: no script, nothing fetched, every text escaped. */
import { escapeHtml, type PrintDress, printPolicy } from '../reports/as-html.ts'
import { onOneLine } from '../reports/printable.ts'
import { markDrawing, signDrawings } from '../reports/signs.ts'
import type { Card } from './card.ts'
import { posterSize } from './poster-size.ts'
import { posterStyle } from './poster-style.ts'
import { posterWords } from './words.ts'

export interface Poster {
  readonly card: Card
  /** Stands small at the foot. */
  readonly serviceTitle: string
}

export function posterHtml({ card, serviceTitle }: Poster, { nonce, fonts }: PrintDress): string {
  const safeNonce = escapeHtml(nonce)
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${printPolicy(safeNonce)}">
<title>${escapeHtml(onOneLine(card.title))}</title>
<style nonce="${safeNonce}">${posterStyle(fonts, posterSize(card))}</style>
</head>
<body>
<header>
<h1>${escapeHtml(card.title)}</h1>
<p class="in-short">${escapeHtml(card.inShort)}</p>
</header>
<main>
<p>${escapeHtml(card.why)}</p>
${listHtml('dos', card.dos)}
${listHtml('donts', card.donts)}
<section class="tell">
<h2>${posterWords.tell}</h2>
<p>${escapeHtml(card.tell)}</p>
<p class="ring"><span>${posterWords.byDay}</span><span class="line"></span></p>
<p class="ring"><span>${posterWords.byNight}</span><span class="line"></span></p>
</section>
</main>
<footer>
<p class="service">${escapeHtml(onOneLine(serviceTitle))}</p>
<p class="maker">${mark}Care Cyber Check</p>
</footer>
</body>
</html>
`
}

const mark = `<svg viewBox="0 0 48 48" aria-hidden="true">${markDrawing}</svg>`
const signs = { dos: signDrawings.yes, donts: signDrawings.no } as const

/** The sign repeats what the heading and each line say in words. */
function listHtml(name: 'dos' | 'donts', items: readonly string[]): string {
  if (items.length === 0) return ''
  const sign = `<svg viewBox="0 0 16 16" aria-hidden="true">${signs[name]}</svg>`
  return `<section class="${name}">
<h2>${posterWords[name]}</h2>
<ul>${items.map(item => `<li>${sign}<span>${escapeHtml(item)}</span></li>`).join('')}</ul>
</section>`
}
