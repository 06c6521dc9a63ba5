import { createStore } from 'zustand/vanilla'
import type { SystemKind } from '../../../shared/systems/choices.ts'
import type { Attention } from '../../../shared/systems/attention.ts'
import type { System } from '../../../shared/systems/system.ts'
import { kindWords } from '../../../shared/systems/words.ts'

export interface Listed {
  readonly system: System
  readonly attention: readonly Attention[]
}

export interface Narrowing {
  readonly query: string
  readonly kind: SystemKind | 'all'
  readonly which: 'used' | 'attention' | 'stopped'
}

export const nothingNarrowed: Narrowing = { query: '', kind: 'all', which: 'used' }

/** How the list is looked at. It outlives the page, so that a look at one system does not lose the search. */
export const systemsView = createStore<Narrowing>(() => nothingNarrowed)

const isWhich = ({ system, attention }: Listed, which: Narrowing['which']) => {
  if (which === 'stopped') return system.state === 'stopped'
  return system.state === 'in-use' && (which === 'used' || attention.length > 0)
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()

/** What is shown: every word typed must be somewhere in it, in any order. */
export function narrowed(all: readonly Listed[], { query, kind, which }: Narrowing) {
  const words = folded(query).split(/\s+/)
  return all.filter(listed => {
    const { system } = listed
    const text = folded(
      [system.name, system.supplier, system.lookedAfterBy, kindWords[system.kind]].join('\n'),
    )
    return (
      isWhich(listed, which) &&
      (kind === 'all' || system.kind === kind) &&
      words.every(word => text.includes(word))
    )
  })
}

export function countOf(all: readonly Listed[], which: Narrowing['which']): number {
  return all.filter(listed => isWhich(listed, which)).length
}
