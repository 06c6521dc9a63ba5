/** What comes back to every home after a quarter: how homes like it answered, rounded, and signed by the review. */
import { z } from 'zod'
import { answerChoices } from '../checklist/choices.ts'
import { regions, serviceKinds, sizeBands } from '../services/choices.ts'
import { canonical } from './canonical.ts'
import { dsptBands } from './choices.ts'
import { quarters } from './quarters.ts'
import { sharedQuestions } from './questions.ts'
import { sharedDevices } from './submission.ts'

/** A whole file is smaller than this. */
export const mostBenchmarkBytes = 300_000

/** Of how many homes: to the nearest 5, and null where they are too few to show. */
const shown = z.int().min(0).multipleOf(5).nullable()
/** In the order of the choices. */
const counts = (choices: number) => z.array(shown).length(choices)

const group = z.strictObject({
  kind: z.enum(serviceKinds).nullable(),
  region: z.enum(regions).nullable(),
  size: z.enum(sizeBands).nullable(),
  /** About how many homes took part. */
  homes: shown,
  answers: z.partialRecord(z.enum(sharedQuestions), counts(answerChoices.length)),
  dspt: counts(dsptBands.length),
  devices: z.strictObject({
    count: counts(sharedDevices.shape.count.options.length),
    pastSupport: counts(sharedDevices.shape.pastSupport.options.length),
    encrypted: counts(sharedDevices.shape.encrypted.options.length),
    antivirus: counts(sharedDevices.shape.antivirus.options.length),
    updated: counts(sharedDevices.shape.updated.options.length),
    locked: counts(sharedDevices.shape.locked.options.length),
    personal: counts(sharedDevices.shape.personal.options.length),
  }),
})
export type BenchmarkGroup = Readonly<z.infer<typeof group>>

const said = {
  format: z.literal('care-cyber-check-benchmark-1'),
  quarter: z.enum(quarters),
  /** Made-up data, to try things out with: whoever shows it has to say so. */
  isMadeUp: z.boolean(),
  groups: z.array(group).min(1),
  /** Which key signed: the first 16 figures of the SHA-256 of the raw public key. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
}

export const benchmark = z.strictObject({
  ...said,
  /** Ed25519 over the canonical text of all the rest, in base64. */
  signature: z.base64(),
})
export type Benchmark = Readonly<z.infer<typeof benchmark>>
export type UnsignedBenchmark = Omit<Benchmark, 'signature'>

/** The text that is signed. */
export function signedBenchmarkText({
  format,
  quarter,
  isMadeUp,
  groups,
  key,
}: UnsignedBenchmark): string {
  return canonical({ format, quarter, isMadeUp, groups, key })
}
