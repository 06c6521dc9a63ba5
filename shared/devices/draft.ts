/** A device as it stands in a form, and what is said when something is missing. */
import { dayError, type Checked } from '../plan/draft.ts'
import type { DeviceKind } from './choices.ts'
import type { DeviceFacts } from './device.ts'
import { withSuggestions } from './kind-suggestions.ts'
import { nothingKnown } from './nothing-known.ts'

/** Days may be 'wrong' or empty while they are typed; the kind is chosen first. */
export interface DeviceDraft extends Omit<DeviceFacts, 'kind'> {
  readonly kind: DeviceKind | null
}

export const emptyDeviceDraft: DeviceDraft = { ...nothingKnown, kind: null }

const dayKeys = ['boughtOn', 'warrantyUntil', 'supportEndsOn', 'lookedAtOn', 'stateOn'] as const
type DayKey = (typeof dayKeys)[number]
export type DraftField = 'kind' | 'name' | DayKey

/** The facts of a new device, with texts trimmed and what cannot apply filled in, or what to put right. */
export function checkDevice(draft: DeviceDraft): Checked<DeviceFacts, DraftField> {
  const checked = checkFacts({ ...draft, kind: draft.kind ?? 'other' })
  const noKind = draft.kind === null && { kind: 'Choose what kind of thing it is.' }
  if (!checked.ok) return { ok: false, errors: { ...noKind, ...checked.errors } }
  if (noKind !== false) return { ok: false, errors: noKind }
  return { ok: true, value: withSuggestions(checked.value) }
}

/** The facts as they are to be kept, or what to put right. */
export function checkFacts(facts: DeviceFacts): Checked<DeviceFacts, DraftField> {
  const trimmed = trimmedFacts(facts)
  const wrong = dayKeys.filter(key => trimmed[key] === 'wrong')
  const noName = trimmed.name === ''
  if (noName || wrong.length > 0) {
    return {
      ok: false,
      errors: {
        ...(noName && { name: 'Give it a name that people will know it by.' }),
        ...Object.fromEntries(wrong.map(key => [key, dayError])),
      },
    }
  }
  return { ok: true, value: trimmed }
}

function trimmedFacts(facts: DeviceFacts): DeviceFacts {
  const trimmed = Object.entries(facts).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? value.trim() : value,
  ])
  const days = dayKeys.map(key => [key, facts[key] === '' ? null : facts[key]])
  // Object.fromEntries forgets the names that Object.entries was given.
  return { ...Object.fromEntries(trimmed), ...Object.fromEntries(days) } as DeviceFacts
}

export interface DisposalDraft {
  readonly on: string
  readonly how: string
  readonly proof: string
}

/** Disposing of a device needs the day and how: an inspector asks what became of the records on it. */
export function checkDisposal(
  draft: DisposalDraft,
  today: string,
): Checked<Pick<DeviceFacts, 'state' | 'stateOn' | 'disposedHow' | 'disposedProof'>, 'on' | 'how'> {
  const how = draft.how.trim()
  const on = disposalDayError(draft.on, today)
  if (how === '' || on !== undefined) {
    return {
      ok: false,
      errors: {
        ...(on !== undefined && { on }),
        ...(how === '' && { how: 'Say what was done with it and with what was on it.' }),
      },
    }
  }
  const disposedProof = draft.proof.trim()
  return {
    ok: true,
    value: { state: 'disposed', stateOn: draft.on, disposedHow: how, disposedProof },
  }
}

function disposalDayError(on: string, today: string): string | undefined {
  if (on === '' || on === 'wrong') return dayError
  return on > today ? 'Choose today or a day before: it is still to come.' : undefined
}
