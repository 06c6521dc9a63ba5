import {
  backers,
  certificateKinds,
  dataKinds,
  mostInNote,
  mostInWay,
  runsOnChoices,
  signInChecks,
  type SystemKind,
  systemKinds,
} from '../../../shared/systems/choices.ts'
import { nameExamples, withoutExamples } from '../../../shared/systems/suggestions.ts'
import type { SystemFacts } from '../../../shared/systems/system.ts'
import {
  backerWords,
  certificateWords,
  dataWords,
  kindWords,
  noCertificate,
  noneOfThese,
  runsOnWords,
  signInWords,
} from '../../../shared/systems/words.ts'
import type { ChipChoice } from '../../components/chip-choices.tsx'

/** The facts that a form asks for; whether it is still used has a button of its own. */
export type AskedFact = Exclude<keyof SystemFacts, 'state' | 'stoppedOn'>

export type Field =
  | { readonly kind: 'line' | 'long'; readonly most: number; readonly hint: string }
  | { readonly kind: 'day'; readonly hint: string }
  | { readonly kind: 'choice'; readonly hint: string; readonly choices: readonly ChipChoice[] }
  | {
      readonly kind: 'several'
      readonly hint: string
      readonly choices: readonly { readonly value: string; readonly words: string }[]
      /** What an empty list means. */
      readonly none: string
    }

const line = (hint: string, most = 80): Field => ({ kind: 'line', most, hint })
const worded = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>) =>
  values.map(value => ({ value, words: words[value] }))

function choice<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
  hint: string,
): Field {
  return { kind: 'choice', hint, choices: [...worded(values, words), notKnownChoice] }
}

const notKnownChoice = { value: null, words: 'Not known' }

/** The fields that ask the same of every system. */
const fixed: Readonly<Record<Exclude<AskedFact, 'name' | 'withoutIt'>, Field>> = {
  kind: { kind: 'choice', hint: '', choices: worded(systemKinds, kindWords) },
  supplier: line('The firm that makes it or that you pay for it.'),
  supplierContact: line('The phone number of their help desk, or their email address.', 120),
  data: {
    kind: 'several',
    hint: 'Tick everything that is kept in it.',
    choices: worded(dataKinds, dataWords),
    none: noneOfThese,
  },
  runsOn: choice(runsOnChoices, runsOnWords, 'Online means you reach it through the internet.'),
  lookedAfterBy: line(
    'A job title, such as deputy manager: who adds people and takes leavers out.',
  ),
  signInCheck: choice(
    signInChecks,
    signInWords,
    'A second check after the password, such as a code on a phone.',
  ),
  certificates: {
    kind: 'several',
    hint: 'It shows that somebody has checked how they look after records. Ask them, or look on their website.',
    choices: worded(certificateKinds, certificateWords),
    none: noCertificate,
  },
  certificateUntil: { kind: 'day', hint: 'If there are several, the one that ends first.' },
  contractEndsOn: { kind: 'day', hint: 'When it has to be renewed, or can be given up.' },
  backedUpBy: choice(backers, backerWords, 'Who keeps a second copy of what is in it.'),
  lookedAtOn: { kind: 'day', hint: 'When somebody last made sure that all this is right.' },
  note: { kind: 'long', most: mostInNote, hint: 'Please leave out passwords and people’s names.' },
}

/** What to ask for a fact, for the kind of system it is. */
export function fieldFor(fact: AskedFact, kind: SystemKind): Field {
  if (fact === 'name') return line(`What people call it, such as “${nameExamples[kind]}”.`)
  if (fact === 'withoutIt') {
    const hint = `What staff do while it is down, such as: ${withoutExamples[kind]}.`
    return { kind: 'long', most: mostInWay, hint }
  }
  return fixed[fact]
}

export interface FactGroup {
  readonly id: string
  readonly title: string
  readonly facts: readonly AskedFact[]
}

/** The facts as the page of a system shows and changes them. */
export const factGroups: readonly FactGroup[] = [
  { id: 'what', title: 'What it is', facts: ['name', 'kind', 'data', 'runsOn'] },
  { id: 'without', title: 'If it is down', facts: ['withoutIt', 'backedUpBy'] },
  { id: 'safe', title: 'Who gets in', facts: ['signInCheck', 'lookedAfterBy', 'lookedAtOn'] },
  {
    id: 'supplier',
    title: 'The supplier',
    facts: ['supplier', 'supplierContact', 'certificates', 'certificateUntil', 'contractEndsOn'],
  },
  { id: 'note', title: 'Note', facts: ['note'] },
]

/** What the form for a new one asks first, and what it folds away. */
export const firstFacts: readonly AskedFact[] = ['name', 'supplier', 'data', 'signInCheck']
export const moreGroups: readonly FactGroup[] = [
  { id: 'without', title: 'Say more: if it is down', facts: ['withoutIt', 'backedUpBy'] },
  {
    id: 'who',
    title: 'Say more: where it runs and who looks after it',
    facts: ['runsOn', 'lookedAfterBy', 'lookedAtOn'],
  },
  {
    id: 'supplier',
    title: 'Say more: the supplier and their certificate',
    facts: ['supplierContact', 'certificates', 'certificateUntil', 'contractEndsOn'],
  },
  { id: 'note', title: 'Say more: a note', facts: ['note'] },
]

/** The end of a certificate is asked only where there is one. */
export function isAsked(fact: AskedFact, { certificates }: Pick<SystemFacts, 'certificates'>) {
  return fact !== 'certificateUntil' || (certificates !== null && certificates.length > 0)
}
