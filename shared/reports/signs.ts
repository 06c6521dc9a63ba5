/** The small drawings of the printed report: the sign of each status, whatever fonts the PC has, and the app's mark. */
import type { AnswerStatus } from '../checklist/status.ts'
import { colours } from './colours.ts'

const stroke =
  'fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"'

/** The inside of an SVG of 16 by 16; constants of our own, so they need no escaping. */
export const signDrawings: Readonly<Record<AnswerStatus, string>> = {
  yes: `<path ${stroke} d="M2.5 8.5 6.3 12.3 13.5 4"/>`,
  partly: `<circle ${stroke} cx="8" cy="8" r="5.8"/><path fill="currentColor" d="M8 2.2a5.8 5.8 0 0 0 0 11.6z"/>`,
  no: `<path ${stroke} d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5"/>`,
  'not-sure': `<path ${stroke} d="M4.8 5.4C4.8 3.6 6.2 2.4 8 2.4s3.2 1.2 3.2 2.9C11.2 7.4 8 7.6 8 9.9"/><circle fill="currentColor" cx="8" cy="13.4" r="1.5"/>`,
  'does-not-apply': `<path ${stroke} d="M3 8H13"/>`,
  'not-answered': `<circle ${stroke} cx="8" cy="8" r="5.8"/>`,
}

/** The inside of an SVG of 48 by 48, as in assets/icons/mark.svg. */
export const markDrawing = `<path fill="#7fd1c7" d="M24 3 41 13v17c0 7.5-6.6 12.4-17 15C13.6 42.4 7 37.5 7 30V13z"/><path fill="${colours.deep}" d="M24 11.5 34 18v11c0 4.6-4 7.8-10 9.6C18 36.8 14 33.6 14 29V18z"/><path fill="none" stroke="#7fd1c7" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round" d="m18.5 25.5 4.2 4.2 7.8-8.6"/>`
