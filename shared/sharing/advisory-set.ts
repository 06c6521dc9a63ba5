/** All advisories of the review in one signed file. A newer file takes the place of an older one as a whole. */
import { z } from 'zod'
import { advisory, withdrawnAdvisory } from './advisory.ts'
import { canonical } from './canonical.ts'

/** A whole file is smaller than this. */
export const mostAdvisoriesBytes = 200_000
export const mostAdvisories = 40

const said = {
  format: z.literal('care-cyber-check-advisories-1'),
  /** One more with every change. */
  number: z.int().min(1).max(99_999),
  publishedOn: z.iso.date(),
  /** Made-up data, to try things out with: whoever shows it has to say so. */
  isMadeUp: z.boolean(),
  entries: z
    .array(z.union([advisory, withdrawnAdvisory]))
    .min(1)
    .max(mostAdvisories)
    .refine(
      entries => new Set(entries.map(({ id }) => id)).size === entries.length,
      'should name each advisory once',
    ),
  /** Which key signed: the first 16 figures of the SHA-256 of the raw public key. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
}

export const advisorySet = z.strictObject({
  ...said,
  /** Ed25519 over the canonical text of all the rest, in base64. */
  signature: z.base64(),
})
export type AdvisorySet = Readonly<z.infer<typeof advisorySet>>
export type UnsignedAdvisorySet = Omit<AdvisorySet, 'signature'>

/** The text that is signed. */
export function signedAdvisoriesText(set: UnsignedAdvisorySet): string {
  const { format, number, publishedOn, isMadeUp, entries, key } = set
  return canonical({ format, number, publishedOn, isMadeUp, entries, key })
}
