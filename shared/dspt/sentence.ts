/** What people typed, as sentences that can stand in an answer for the DSPT. */
import { printable } from '../reports/printable.ts'

/** Lines as typed, without empty ones and without runs of spaces. */
export function tidy(typed: string): string {
  return printable(typed)
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}

/** Tidy, with a capital at its start and a full stop at its end; empty for nothing. */
export function asSentence(typed: string): string {
  const text = tidy(typed)
  if (text === '') return ''
  const start = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?…]["”’)\]]*$/.test(start) ? start : `${withoutLoosePoint(start)}.`
}

/** Without the comma, colon, semicolon or full stop it ends with, to stand inside a longer sentence. */
export function insideSentence(typed: string): string {
  return withoutLoosePoint(tidy(typed).replaceAll('\n', ' '))
}

function withoutLoosePoint(text: string): string {
  return text.replace(/[\s,;:.–-]+$/, '')
}
