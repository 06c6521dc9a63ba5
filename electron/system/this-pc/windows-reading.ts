/** What the Windows script writes, checked: the outer shape strictly, what is in each part by those who parse it. */
import { z } from 'zod'
import { Failure } from '../../../shared/failure.ts'
import { type PartName, partNames, readingFormat } from './windows-script.ts'

const part = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), why: z.string().max(60) }),
])
export type Part = z.infer<typeof part>

const line = z.strictObject({ name: z.enum(partNames), part })

const file = z.strictObject({
  format: z.literal(readingFormat),
  version: z.literal(1),
  platform: z.literal('windows'),
  readOn: z.iso.date(),
  parts: z.partialRecord(z.enum(partNames), part),
})

/** What the script told, part by part; a part that is missing was never reached. */
export interface RawReading {
  readonly readOn: string
  readonly parts: Readonly<Partial<Record<PartName, Part>>>
}

/** As the script writes them on this PC; a line that was cut off is left out. */
export function rawFromLines(output: string, readOn: string): RawReading {
  const parts: Partial<Record<PartName, Part>> = {}
  for (const text of output.split('\n')) {
    const read = line.safeParse(parsed(text))
    if (read.success) parts[read.data.name] = read.data.part
  }
  return { readOn, parts }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** A reading is about 5 KB. */
export const mostBytes = 256 * 1024

const refused = (why: string) =>
  new Failure('invalid', `${why} Nothing was read from it and nothing was changed.`)

const notOne =
  'That file is not a reading from another PC. Choose the file whose name starts with “reading” on the USB stick.'

/** A file from another PC, or a Failure in words. `today` is the day here: a reading cannot come from later. */
export function rawFromFile(bytes: Uint8Array, today: string): RawReading {
  if (bytes.length > mostBytes) throw refused('That file is too large to be a reading of a PC.')
  const found = parsed(new TextDecoder().decode(bytes))
  if (isNewer(found)) {
    throw refused(
      'That reading was made by a newer version of the app. Bring this app up to date first.',
    )
  }
  const read = file.safeParse(found)
  if (!read.success) throw refused(notOne)
  if (read.data.readOn > today) {
    throw refused(
      'That reading is dated later than today. Put the date right on that PC or on this one, and read it again.',
    )
  }
  return read.data
}

function isNewer(found: unknown): boolean {
  const head = z.object({ format: z.literal(readingFormat), version: z.number().min(2) })
  return head.safeParse(found).success
}
