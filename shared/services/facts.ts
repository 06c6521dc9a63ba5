/** The facts about a service as questions: how each is asked, what can be answered, and the answer in words. */
import { dsptStatuses, regions, type ServiceKind, serviceKinds, sizeBands } from './choices.ts'
import type { ServiceFacts } from './service.ts'
import { dsptWords, kindWords, sizeCounts, sizeWords } from './words.ts'

/** In the order of the first visit. The person who answers for cyber security is one question with two fields. */
export const factKeys = [
  'kind',
  'name',
  'sizeBand',
  'region',
  'staffCount',
  'lead',
  'dsptStatus',
] as const
export type FactKey = (typeof factKeys)[number]

export const chosenFacts = ['kind', 'sizeBand', 'region', 'dsptStatus'] as const
export type ChosenFact = (typeof chosenFacts)[number]

/** What is known before the kind was chosen, and the same facts afterwards. */
export type KnownFacts = Omit<ServiceFacts, 'kind'> & { readonly kind: ServiceKind | null }

export type FactChange = Partial<ServiceFacts>

export const nothingKnown: KnownFacts = {
  kind: null,
  name: '',
  sizeBand: null,
  region: null,
  staffCount: null,
  leadTitle: '',
  leadName: '',
  dsptStatus: null,
}

export interface FactQuestion {
  readonly label: string
  readonly question: string
  readonly hint: string
}

export interface FactChoice {
  readonly value: string
  readonly words: string
  readonly hint: string
}

const questions: Readonly<Record<FactKey, FactQuestion>> = {
  kind: {
    label: 'Kind of service',
    question: 'What kind of service do you run?',
    hint: 'This decides which questions you are asked. If you run more than one, start with one and add the others later.',
  },
  name: {
    label: 'Name',
    question: 'What is your service called?',
    hint: 'The name stays on this PC. It goes on the reports you print.',
  },
  sizeBand: {
    label: 'Size',
    question: 'How big is your service?',
    hint: 'A rough answer will do.',
  },
  region: {
    label: 'Region',
    question: 'Which part of England are you in?',
    hint: 'As on the public register of the Care Quality Commission (CQC).',
  },
  staffCount: {
    label: 'Staff',
    question: 'About how many staff do you have?',
    hint: 'Count full time and part time. A rough number will do.',
  },
  lead: {
    label: 'Who answers for cyber security',
    question: 'Who answers for cyber security?',
    hint: 'Managers change, but the job title stays. With the title written down, the plan always belongs to someone.',
  },
  dsptStatus: {
    label: 'DSPT',
    question: 'How far have you got with the DSPT?',
    hint: 'The DSPT (Data Security and Protection Toolkit) is a free yearly self-check run by NHS England. It is due by 30 June each year.',
  },
}

export function factQuestion(fact: FactKey, kind: ServiceKind | null): FactQuestion {
  if (fact !== 'sizeBand' || kind === null) return questions[fact]
  const question =
    sizeCounts(kind) === 'beds' ? 'How many beds do you have?' : 'How many people do you support?'
  return { ...questions.sizeBand, question }
}

const kindHints: Readonly<Record<ServiceKind, string>> = {
  'care-home-nursing': 'People live here and nurses are on duty',
  'care-home': 'People live here and get personal care',
  'home-care': 'Your staff visit people in their own homes',
  'supported-living': 'People rent their home and you support them there',
  other: 'Such as day care, extra care or Shared Lives',
}

export function factChoices(fact: ChosenFact, kind: ServiceKind | null): readonly FactChoice[] {
  switch (fact) {
    case 'kind':
      return serviceKinds.map(value => ({ value, words: kindWords[value], hint: kindHints[value] }))
    case 'sizeBand':
      return sizeBands.map(value => ({
        value,
        words: kind === null ? sizeWords[value] : `${sizeWords[value]} ${sizeCounts(kind)}`,
        hint: '',
      }))
    case 'region':
      return regions.map(value => ({ value, words: value, hint: '' }))
    case 'dsptStatus':
      return dsptStatuses.map(value => ({ value, words: dsptWords[value], hint: '' }))
  }
}

/** The change that choosing `value` makes; null takes the answer away, which the kind does not allow. */
export function choiceOf(fact: ChosenFact, value: string | null): FactChange {
  switch (fact) {
    case 'kind': {
      const kind = serviceKinds.find(known => known === value)
      return kind === undefined ? {} : { kind }
    }
    case 'sizeBand':
      return { sizeBand: sizeBands.find(known => known === value) ?? null }
    case 'region':
      return { region: regions.find(known => known === value) ?? null }
    case 'dsptStatus':
      return { dsptStatus: dsptStatuses.find(known => known === value) ?? null }
  }
}

const inWords: Readonly<Record<FactKey, (facts: KnownFacts) => string | null>> = {
  kind: ({ kind }) => (kind === null ? null : kindWords[kind]),
  name: ({ name }) => name || null,
  sizeBand: sizeInWords,
  region: ({ region }) => region,
  staffCount: ({ staffCount }) => (staffCount === null ? null : `About ${staffCount}`),
  lead: ({ leadTitle, leadName }) =>
    [leadTitle, leadName].filter(text => text !== '').join(', ') || null,
  dsptStatus: ({ dsptStatus }) => (dsptStatus === null ? null : dsptWords[dsptStatus]),
}

/** The answer in words, or null where none was given. */
export function factInWords(facts: KnownFacts, fact: FactKey): string | null {
  return inWords[fact](facts)
}

function sizeInWords({ kind, sizeBand }: KnownFacts): string | null {
  if (sizeBand === null) return null
  return kind === null ? sizeWords[sizeBand] : `${sizeWords[sizeBand]} ${sizeCounts(kind)}`
}

/** The most staff that a service can have; a longer number is a slip of the hand. */
export const mostStaff = 5000

/** The number that was typed, null for an empty field, or undefined where it is not a whole number. */
export function staffCountFrom(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^about\s+/i, '')
  if (text === '') return null
  if (!/^\d{1,4}$/.test(text)) return undefined
  const count = Number(text)
  return count <= mostStaff ? count : undefined
}
