/** What the list of systems says by itself: what is missing that keeps people’s records safe, and care going on when a system is down. */
import { dayInWords, monthsLater } from '../dates.ts'
import type { DataKind, SystemKind } from './choices.ts'
import type { System } from './system.ts'

/** The most pressing first. */
export const attentionKinds = [
  'sign-in-off',
  'sign-in-for-some',
  'no-way-without',
  'certificate-ended',
  'certificate-ends-soon',
  'certificate-not-known',
] as const
export type AttentionKind = (typeof attentionKinds)[number]

export interface Attention {
  readonly kind: AttentionKind
  readonly tone: 'no' | 'partly' | 'not-sure'
  readonly sign: '✕' | '!' | '?'
  /** "No two-step sign-in" */
  readonly words: string
  /** Why it matters to the people cared for. */
  readonly why: string
  readonly toDo: string
}

export const certificateSoonInMonths = 6

const aboutPeople: readonly DataKind[] = ['care-records', 'health', 'staff']
/** Such systems hold people’s records whether or not somebody has said so yet. */
const surelyAboutPeople: readonly SystemKind[] = ['care-records', 'medicines', 'payroll']
/** When these are down, care itself cannot wait. */
const careRelies: readonly SystemKind[] = ['care-records', 'medicines']

/** Whether it holds records about people, as far as is known. */
export function holdsRecords({ data, kind }: Pick<System, 'data' | 'kind'>): boolean {
  if (data === null) return surelyAboutPeople.includes(kind)
  return data.some(each => aboutPeople.includes(each))
}

/** Everything that somebody should see to, the most pressing first; nothing for a system that is no longer used. */
export function attentionOf(system: System, today: string): readonly Attention[] {
  if (system.state === 'stopped') return []
  return [signIn(system), wayWithout(system), certificate(system, today)].filter(
    each => each !== null,
  )
}

function signIn(system: System): Attention | null {
  if (!holdsRecords(system)) return null
  switch (system.signInCheck) {
    case 'off':
      return {
        kind: 'sign-in-off',
        tone: 'no',
        sign: '✕',
        words: 'No two-step sign-in',
        why: 'It holds people’s records, and a stolen or guessed password is enough to read them or change them.',
        toDo: 'Turn it on in the settings of the system, or ask the supplier how. Begin with whoever can change the most.',
      }
    case 'not-offered':
      return {
        kind: 'sign-in-off',
        tone: 'no',
        sign: '✕',
        words: 'Two-step sign-in is not offered',
        why: 'It holds people’s records, and a stolen or guessed password is enough to read them or change them.',
        toDo: 'Ask the supplier when it will come, and write the answer in the note. Until then use a long password that is used nowhere else.',
      }
    case 'some':
      return {
        kind: 'sign-in-for-some',
        tone: 'partly',
        sign: '!',
        words: 'Two-step sign-in for only some',
        why: 'It holds people’s records, and anybody who signs in with a password alone can be the way in.',
        toDo: 'Turn it on for the others too, managers and whoever works from home first.',
      }
    case 'everybody':
    case null:
      return null
  }
}

const whyWithout: Readonly<Partial<Record<SystemKind, string>>> = {
  'care-records':
    'When it is down, staff cannot see what each person needs: allergies, risks, who to call.',
  medicines:
    'When it is down, staff cannot see what each person takes and what was already given. A dose may be missed or given twice.',
}

function wayWithout({ kind, withoutIt }: System): Attention | null {
  if (withoutIt !== '' || !careRelies.includes(kind)) return null
  return {
    kind: 'no-way-without',
    tone: 'no',
    sign: '✕',
    words: 'No way to work without it written down',
    why: whyWithout[kind] ?? '',
    toDo: 'Write down what staff do instead, such as paper charts and where they are kept. Print it and keep it where nobody has to sign in.',
  }
}

function certificate(system: System, today: string): Attention | null {
  const { certificates, certificateUntil, runsOn, data } = system
  if (certificates === null) {
    // Nobody else has the records where it runs on our own computers, and nothing can leak where it holds none.
    if (runsOn === 'own' || data?.length === 0) return null
    return {
      kind: 'certificate-not-known',
      tone: 'not-sure',
      sign: '?',
      words: 'Nothing known of the supplier’s certificate',
      why: 'The supplier looks after records for you. A certificate shows that somebody has checked how well.',
      toDo: 'Ask the supplier for their DSPT or Cyber Essentials certificate, and until when it counts.',
    }
  }
  if (certificates.length === 0 || certificateUntil === null) return null
  if (certificateUntil < today) return ended(certificateUntil)
  return certificateUntil <= monthsLater(today, certificateSoonInMonths)
    ? endsSoon(certificateUntil)
    : null
}

function ended(until: string): Attention {
  return {
    kind: 'certificate-ended',
    tone: 'no',
    sign: '✕',
    words: `Certificate ended on ${dayInWords(until)}`,
    why: 'Nobody has checked since then how well the supplier looks after people’s records.',
    toDo: 'Ask the supplier for the new one. If they have it, write down the new day.',
  }
}

function endsSoon(until: string): Attention {
  return {
    kind: 'certificate-ends-soon',
    tone: 'partly',
    sign: '!',
    words: `Certificate ends on ${dayInWords(until)}`,
    why: 'After that day nobody has checked how well the supplier looks after people’s records.',
    toDo: 'Ask the supplier when the new one comes, and write down the new day.',
  }
}
