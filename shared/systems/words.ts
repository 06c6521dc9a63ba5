/** The list of systems in words: kinds, choices, the names of the facts, and the value of any fact. */
import { counted, inWords } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { Step } from './step.ts'
import type {
  Backer,
  CertificateKind,
  DataKind,
  RunsOn,
  SignInCheck,
  SystemKind,
  SystemState,
} from './choices.ts'
import type { SystemFacts } from './system.ts'

export const kindWords: Readonly<Record<SystemKind, string>> = {
  'care-records': 'Care records',
  medicines: 'Medicines (eMAR)',
  rota: 'Rota',
  payroll: 'Payroll and staff records',
  office: 'Email and office files',
  accounts: 'Accounts and banking',
  training: 'Training',
  monitoring: 'Monitoring or telecare',
  phones: 'Phones and messages',
  backup: 'Backup',
  website: 'Website or social media',
  other: 'Something else',
}

export const dataWords: Readonly<Record<DataKind, string>> = {
  'care-records': 'People’s care records',
  health: 'Health or medicines',
  staff: 'Staff records',
  money: 'Money',
  pictures: 'Photos or video',
}

export const runsOnWords: Readonly<Record<RunsOn, string>> = {
  online: 'Online',
  own: 'On our own computers',
  both: 'Both',
}

export const signInWords: Readonly<Record<SignInCheck, string>> = {
  everybody: 'On for everybody',
  some: 'On for some',
  off: 'Off',
  'not-offered': 'Not offered',
}

export const certificateWords: Readonly<Record<CertificateKind, string>> = {
  dspt: 'DSPT',
  'cyber-essentials': 'Cyber Essentials',
  'cyber-essentials-plus': 'Cyber Essentials Plus',
  'iso-27001': 'ISO 27001',
}

export const backerWords: Readonly<Record<Backer, string>> = {
  supplier: 'The supplier',
  we: 'We do it ourselves',
  nobody: 'Nobody',
}

export const stateWords: Readonly<Record<SystemState, string>> = {
  'in-use': 'In use',
  stopped: 'No longer used',
}

export const notKnown = 'Not known'
export const noneOfThese = 'None of these'
export const noCertificate = 'None'

/** The name of each fact, as it heads a column or a field. */
export const factNames: Readonly<Record<keyof SystemFacts, string>> = {
  name: 'Name',
  kind: 'What it is for',
  supplier: 'Supplier',
  supplierContact: 'How to reach them',
  data: 'What it holds',
  runsOn: 'Where it runs',
  lookedAfterBy: 'Who looks after it',
  signInCheck: 'Two-step sign-in',
  certificates: 'Supplier’s certificate',
  certificateUntil: 'Certificate until',
  contractEndsOn: 'Contract ends',
  withoutIt: 'How to work without it',
  backedUpBy: 'Who backs it up',
  lookedAtOn: 'Last looked at',
  note: 'Note',
  state: 'State',
  stoppedOn: 'Stopped on',
}

const choiceWords: Readonly<
  Partial<Record<keyof SystemFacts, Readonly<Partial<Record<string, string>>>>>
> = {
  kind: kindWords,
  runsOn: runsOnWords,
  signInCheck: signInWords,
  backedUpBy: backerWords,
  state: stateWords,
}

const dayFacts: readonly (keyof SystemFacts)[] = [
  'certificateUntil',
  'contractEndsOn',
  'lookedAtOn',
  'stoppedOn',
]

export const isDayFact = (key: keyof SystemFacts): boolean => dayFacts.includes(key)

/** "On for everybody", "3 March 2026", "DSPT, ISO 27001"; "Not known" for what is empty. */
export function factInWords(facts: SystemFacts, key: keyof SystemFacts): string {
  if (key === 'data') return listWords(facts.data, dataWords, noneOfThese)
  if (key === 'certificates') return listWords(facts.certificates, certificateWords, noCertificate)
  const value = facts[key]
  if (value === null || value === '') return notKnown
  return choiceWords[key]?.[value] ?? (isDayFact(key) ? dayInWords(value) : value)
}

function listWords<C extends string>(
  chosen: readonly C[] | null,
  words: Readonly<Record<C, string>>,
  none: string,
): string {
  if (chosen === null) return notKnown
  return chosen.length === 0 ? none : chosen.map(each => words[each]).join(', ')
}

export const systemsInWords = (count: number) => counted(count, 'system', 'systems')

const done: Readonly<Record<Step['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Took out',
  imported: 'Brought in',
  read: 'Read',
  salvaged: 'Brought back',
}

/** "Changed “Rota”". */
export function stepInWords({ kind, systems, onlyName }: Step): string {
  return `${done[kind]} ${onlyName === '' ? systemsInWords(systems) : `“${onlyName}”`}`
}

interface Shown {
  readonly shown: number
  readonly all: number
}

/** "Showing all eight systems", "Showing three of eight systems", "None of the eight systems matches". */
export function resultInWords({ shown, all }: Shown): string {
  if (shown === 0) return `None of the ${systemsInWords(all)} matches.`
  if (shown === all) return `Showing all ${systemsInWords(all)}.`
  return `Showing ${inWords(shown)} of ${systemsInWords(all)}.`
}
