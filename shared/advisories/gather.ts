/** The advisories that count: those that came with the app, and over them those that came from the review. */
import type { AdvisoryEntry } from '../sharing/advisory.ts'

/** Of two with one id the higher version counts; of two with the same version the one from the review. */
export function gathered(
  bundled: readonly AdvisoryEntry[],
  received: readonly AdvisoryEntry[],
): readonly AdvisoryEntry[] {
  const byId = new Map(bundled.map(entry => [entry.id, entry]))
  for (const entry of received) {
    const known = byId.get(entry.id)
    if (known === undefined || entry.version >= known.version) byId.set(entry.id, entry)
  }
  return [...byId.values()]
}
