/** How the app starts: ready, locked, or with a trouble that gets a screen of its own and never an empty app. */
import type { Copy } from './copies.ts'
import type { PlaceRisk } from './place-risk.ts'
import type { Locked } from './lock.ts'

export const troubleKinds = [
  'newer',
  'foreign',
  'read-only',
  'damaged',
  'in-use',
  'missing',
  'disk-full',
  'unreachable',
  'failing',
  'migration',
  'unknown',
] as const
export type TroubleKind = (typeof troubleKinds)[number]

export interface Trouble {
  readonly kind: TroubleKind
  readonly file: string
  readonly copies: readonly Copy[]
}

/** Met in records that are open: for the first time, or again after a check that could read them in full. */
export type MetDamage = 'met' | 'met-again'

export type Start =
  | {
      readonly state: 'ready'
      /** Null while nothing of the records has been found damaged. */
      readonly damage: MetDamage | null
      readonly isSample: boolean
      readonly today: string
      readonly version: string
    }
  | { readonly state: 'locked'; readonly locked: Locked }
  | { readonly state: 'trouble'; readonly trouble: Trouble; readonly risk: PlaceRisk | null }
