/** The name a report is saved under, safe on Windows. */
import { onOneLine } from './printable.ts'
import type { ReportKind, ReportRequest } from './request.ts'

const words: Readonly<Record<ReportKind, string>> = {
  check: 'cyber check',
  'it-questions': 'questions for IT',
}

/** Long enough for any name of a service; the folder has to fit before it in Windows' 260 characters. */
const longestTitle = 60

/**
 * "Larch House - cyber check - 2026-11-23.pdf". Full stops go too: Windows reads the part before the first one,
 * so that a home called "Con. Care" would name a device.
 */
export function reportFileName(
  title: string,
  today: string,
  { kind, format }: Pick<ReportRequest, 'kind' | 'format'>,
): string {
  const safe = onOneLine(title.replace(/[<>:"/\\|?*.]/g, ' ')).normalize('NFC')
  const short = Array.from(safe).slice(0, longestTitle).join('').trim()
  const name = short === '' ? [words[kind], today] : [short, words[kind], today]
  return `${name.join(' - ')}.${format}`
}
