/** The made-up systems of the made-up home: what such a home signs in to, with some things not in order yet. */
import { daysLater } from '../shared/dates.ts'
import { nothingKnown } from '../shared/systems/nothing-known.ts'
import type { SystemFacts } from '../shared/systems/system.ts'

type DaysAgo = (days: number) => string

const online: SystemFacts = { ...nothingKnown, runsOn: 'online', backedUpBy: 'supplier' }

/** Each line says what differs from a system of which nothing is known. */
const systems: readonly ((ago: DaysAgo) => SystemFacts)[] = [
  ago => ({
    ...online,
    name: 'CareLeaf care plans',
    kind: 'care-records',
    supplier: 'CareLeaf Software',
    supplierContact: '01632 960 110',
    data: ['care-records', 'health', 'pictures'],
    lookedAfterBy: 'Deputy manager',
    signInCheck: 'some',
    certificates: ['dspt', 'cyber-essentials-plus'],
    certificateUntil: ago(-120),
    contractEndsOn: ago(-300),
    withoutIt:
      'A one-page profile of each person is in the red folder in the locked office cupboard.',
    lookedAtOn: ago(30),
  }),
  ago => ({
    ...online,
    name: 'MedRound',
    kind: 'medicines',
    supplier: 'MedRound Ltd',
    supplierContact: '01632 960 245, day and night',
    data: ['care-records', 'health'],
    lookedAfterBy: 'Clinical lead',
    signInCheck: 'everybody',
    certificates: ['dspt', 'iso-27001'],
    certificateUntil: ago(-400),
    lookedAtOn: ago(30),
  }),
  () => ({
    ...online,
    name: 'ShiftNest rota',
    kind: 'rota',
    supplier: 'ShiftNest',
    data: ['staff'],
    lookedAfterBy: 'Administrator',
    signInCheck: 'off',
  }),
  ago => ({
    ...online,
    name: 'Payroll',
    kind: 'payroll',
    supplier: 'Bridge Street Accountants',
    supplierContact: '01632 960 318',
    data: ['staff', 'money'],
    lookedAfterBy: 'Registered manager',
    signInCheck: 'everybody',
    certificates: ['cyber-essentials'],
    certificateUntil: ago(20),
  }),
  ago => ({
    ...online,
    name: 'Email and office files',
    kind: 'office',
    supplier: 'Set up by Fenland IT',
    supplierContact: '01632 960 401',
    data: ['care-records', 'health', 'staff'],
    lookedAfterBy: 'Fenland IT',
    signInCheck: 'everybody',
    certificates: ['iso-27001'],
    certificateUntil: ago(-500),
    backedUpBy: null,
    withoutIt:
      'Phone numbers of families, surgery and pharmacy are printed beside the office phone.',
    lookedAtOn: ago(40),
  }),
  () => ({
    ...online,
    name: 'Online banking',
    kind: 'accounts',
    supplier: 'High Street Bank',
    data: ['money'],
    lookedAfterBy: 'Owner',
    signInCheck: 'everybody',
    certificates: [],
  }),
  () => ({
    ...nothingKnown,
    name: 'Call bell records',
    kind: 'monitoring',
    supplier: 'Courtney Thorne',
    data: ['health'],
    runsOn: 'own',
    withoutIt: 'Rounds every half hour, written on paper.',
    backedUpBy: 'nobody',
  }),
  ago => ({
    ...online,
    name: 'Old training website',
    kind: 'training',
    supplier: 'LearnCare Online',
    data: ['staff'],
    signInCheck: 'not-offered',
    state: 'stopped',
    stoppedOn: ago(150),
    note: 'Asked them to delete our staff. No answer yet.',
  }),
]

/** The systems, dated from the day of the sample. */
export function sampleSystems(today: string): readonly SystemFacts[] {
  return systems.map(system => system(days => daysLater(today, -days)))
}
