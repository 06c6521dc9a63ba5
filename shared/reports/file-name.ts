/** The names that files are saved under, safe on Windows. */
import { onOneLine } from './printable.ts'
import type { DevicesRequest, ReportKind, ReportRequest } from './request.ts'

const words: Readonly<Record<ReportKind | DevicesRequest['kind'], string>> = {
  check: 'cyber check',
  'it-questions': 'questions for IT',
  dspt: 'DSPT answers',
  'devices-to-replace': 'devices to replace',
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
  { kind, format }: Pick<ReportRequest | DevicesRequest, 'kind' | 'format'>,
): string {
  const short = safeTitle(title)
  const name = short === '' ? [words[kind], today] : [short, words[kind], today]
  return `${name.join(' - ')}.${format}`
}

/** "Staff card - Strange messages.pdf": the same on every PC, so that an old print is replaced and not kept beside. */
export function posterFileName(title: string): string {
  const short = safeTitle(title)
  return `${short === '' ? 'Staff card' : `Staff card - ${short}`}.pdf`
}

/** Without the signs that Windows allows in no name, and no longer than that many letters. */
export function safeTitle(title: string, longest = longestTitle): string {
  const safe = onOneLine(title.replace(/[<>:"/\\|?*.]/g, ' ')).normalize('NFC')
  return Array.from(safe).slice(0, longest).join('').trim()
}
