/** What homes like ours said, with a default for everything. */
import type { HomesLikeOurs } from '../../shared/comparing/comparison.ts'

export function homesLike(parts: Partial<HomesLikeOurs> = {}): HomesLikeOurs {
  return {
    quarter: '2027-Q1',
    kind: 'care-home',
    region: 'North West',
    homes: 130,
    why: 'own',
    answers: { 'backups-made': [90, 20, 10, 10, 0] },
    dspt: [85, 35, 10],
    before: null,
    ...parts,
  }
}
