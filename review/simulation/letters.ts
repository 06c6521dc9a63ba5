/** Made-up letters: their marks come from the seed instead of chance, so that the same nation sends the same again. */
import { createHash } from 'node:crypto'
import type { Letter } from '../../shared/sharing/letter.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { sha256 } from '../read-letter.ts'

/** As many letters as there are submissions; of another seed or quarter, other ones. */
export function madeUpLetters(sent: readonly Submission[], seed: number): readonly Letter[] {
  return sent.map((submission, at) => {
    const own = `${seed} ${submission.quarter} ${at}`
    return {
      id: idOf(own),
      replaces: null,
      withdrawal: sha256(`secret of ${own}`),
      submission,
    }
  })
}

/** A UUID of version 4, but for its chance. */
function idOf(seed: string): string {
  const hex = createHash('sha256').update(`number of ${seed}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
