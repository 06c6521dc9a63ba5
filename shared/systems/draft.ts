/** A system as it stands in a form, what its kind suggests, and what is said when something is missing. */
import { dayError, type Checked } from '../plan/draft.ts'
import { isSameFact } from '../steps/step.ts'
import type { SystemKind } from './choices.ts'
import { nothingKnown } from './nothing-known.ts'
import { suggestionsFor } from './suggestions.ts'
import type { SystemFacts } from './system.ts'

/** Days may be 'wrong' or empty while they are typed; the kind is chosen first. */
export interface SystemDraft extends Omit<SystemFacts, 'kind'> {
  readonly kind: SystemKind | null
}

export const emptySystemDraft: SystemDraft = { ...nothingKnown, kind: null }

const dayKeys = ['certificateUntil', 'contractEndsOn', 'lookedAtOn', 'stoppedOn'] as const
export type DraftField = 'kind' | 'name' | (typeof dayKeys)[number]

/** The draft with another kind: what the old one suggested goes, what somebody chose stays. */
export function withKind(draft: SystemDraft, kind: SystemKind): SystemDraft {
  const old = draft.kind === null ? { data: null, runsOn: null } : suggestionsFor[draft.kind]
  const next = suggestionsFor[kind]
  return {
    ...draft,
    kind,
    data: isSameFact(draft.data, old.data) ? next.data : draft.data,
    runsOn: draft.runsOn === old.runsOn ? next.runsOn : draft.runsOn,
  }
}

/** The facts of a new system with texts trimmed, or what to put right. */
export function checkSystem(draft: SystemDraft): Checked<SystemFacts, DraftField> {
  const checked = checkFacts({ ...draft, kind: draft.kind ?? 'other' })
  if (draft.kind !== null) return checked
  const noKind = { kind: 'Choose what it is for.' }
  return { ok: false, errors: checked.ok ? noKind : { ...noKind, ...checked.errors } }
}

/** The facts as they are to be kept, or what to put right. */
export function checkFacts(facts: SystemFacts): Checked<SystemFacts, DraftField> {
  const name = facts.name.trim()
  const wrong = dayKeys.filter(key => facts[key] === 'wrong')
  if (name === '' || wrong.length > 0) {
    return {
      ok: false,
      errors: {
        ...(name === '' && { name: 'Give it a name that people will know it by.' }),
        ...Object.fromEntries(wrong.map(key => [key, dayError])),
      },
    }
  }
  return { ok: true, value: keptFacts(facts) }
}

function keptFacts(facts: SystemFacts): SystemFacts {
  const trimmed = Object.entries(facts).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? value.trim() : value,
  ])
  const days = dayKeys.map(key => [key, facts[key] === '' ? null : facts[key]])
  // The end of a certificate that there is not would come back as soon as one is chosen.
  const noCertificate = facts.certificates === null || facts.certificates.length === 0
  // Object.fromEntries forgets the names that Object.entries was given.
  return {
    ...Object.fromEntries(trimmed),
    ...Object.fromEntries(days),
    ...(noCertificate && { certificateUntil: null }),
  } as SystemFacts
}
