import type { Attention } from '../../../shared/systems/attention.ts'

/** What stands out about a system, as a sign and words. */
export function AttentionChip({ attention }: { readonly attention: Attention }) {
  const { tone, sign, words } = attention
  return (
    <span className={`chip chip-${tone}`}>
      <span aria-hidden="true">{sign} </span>
      {words}
    </span>
  )
}
