/** Says what would be published and why numbers are hidden, for the review team alone; no exact count is said. */
import type { Counted } from '../disclosure/count.ts'
import type { Shown } from '../disclosure/disclose.ts'
import { type Group, groups } from '../disclosure/groups.ts'
import { hidden } from '../disclosure/protect.ts'
import { hiddenUpTo } from '../disclosure/rules.ts'
import { width } from '../disclosure/subjects.ts'
import { dataWords } from './words.ts'

const reasons = {
  shown: 'shown',
  zero: 'shown as zero',
  few: 'hidden: too few',
  cover: 'hidden: a zero, so that nobody can tell which hidden numbers are zeros',
  neighbour: 'hidden: it would give a hidden number next to it away',
} as const
type Reason = keyof typeof reasons
const order = Object.keys(reasons) as readonly Reason[]

export function dryRunWords(
  { counts }: Counted,
  shown: Shown,
  { quarter, isMadeUp }: { readonly quarter: string; readonly isMadeUp: boolean },
): readonly string[] {
  const tallies = new Map<string, Map<Reason, number>>()
  for (const [at, value] of shown.entries()) {
    const table = tableOf(groups[Math.floor(at / width)])
    const tally = tallies.get(table) ?? new Map<Reason, number>()
    const reason = reasonOf(counts[at] ?? 0, value)
    tallies.set(table, tally.set(reason, (tally.get(reason) ?? 0) + 1))
  }
  return [
    `${quarter} (${dataWords(isMadeUp)}): nothing is written. So many numbers would be`,
    ...[...tallies].flatMap(([table, tally]) => [
      `${table}:`,
      ...order.map(reason => `  ${String(tally.get(reason) ?? 0).padStart(6)} ${reasons[reason]}`),
    ]),
  ]
}

function reasonOf(count: number, value: number): Reason {
  if (value !== hidden) return value === 0 ? 'zero' : 'shown'
  if (count === 0) return 'cover'
  return count <= hiddenUpTo ? 'few' : 'neighbour'
}

function tableOf(group: Group | undefined): string {
  const parts = [
    group?.region == null ? '' : 'region',
    group?.kind == null ? '' : 'kind',
    group?.size == null ? '' : 'size',
  ].filter(part => part !== '')
  return parts.length === 0 ? 'England' : `By ${parts.join(' and ')}`
}
