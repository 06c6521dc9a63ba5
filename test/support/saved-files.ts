/** Reads saved reports the way others will: a PDF with poppler, a Word file part by part. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** Null where the program is not on this machine. */
function output(command: string, ...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64_000_000 })
  return status === 0 ? stdout : null
}

export interface ReadPdf {
  readonly text: string
  /** "no" or "none" for everything but text, as pdfinfo says it. */
  readonly has: Readonly<Record<string, string>>
  /** What can be clicked. */
  readonly links: readonly string[]
  readonly attached: string
}

/** Null where poppler is not on this machine. */
export function readPdf(path: string): ReadPdf | null {
  const words = output('pdftotext', '-raw', '-enc', 'UTF-8', path, '-')
  const facts = output('pdfinfo', path)
  const links = output('pdfinfo', '-url', path)
  const attached = output('pdfdetach', '-list', path)
  if (words === null || facts === null || links === null || attached === null) return null
  const has: Record<string, string> = {}
  for (const fact of ['JavaScript', 'Form', 'Encrypted', 'Suspects', 'Tagged']) {
    has[fact] = new RegExp(`^${fact}:\\s*(.*)$`, 'm').exec(facts)?.[1] ?? ''
  }
  // The first line names the columns.
  return { text: words, has, links: links.trim().split('\n').slice(1), attached: attached.trim() }
}

/** Every file in a .docx, by its name. */
export async function readWord(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(readFileSync(path))
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  }
  return parts
}

/** Letters, figures and signs alone, so that lines broken elsewhere do not matter. */
export const visible = (words: string): string => words.normalize('NFKC').replace(/[^!-~]/g, '')
