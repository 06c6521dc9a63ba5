/** What is likely for each kind of system, to begin a form with; everything can be changed. */
import type { DataKind, RunsOn, SystemKind } from './choices.ts'

interface Suggested {
  readonly data: readonly DataKind[] | null
  readonly runsOn: RunsOn | null
}

/** Only what such a system cannot well do without; the rest stays “not known”. */
export const suggestionsFor: Readonly<Record<SystemKind, Suggested>> = {
  'care-records': { data: ['care-records', 'health'], runsOn: 'online' },
  medicines: { data: ['care-records', 'health'], runsOn: 'online' },
  rota: { data: ['staff'], runsOn: 'online' },
  payroll: { data: ['staff', 'money'], runsOn: null },
  office: { data: ['care-records', 'health', 'staff'], runsOn: 'online' },
  accounts: { data: ['money'], runsOn: null },
  training: { data: ['staff'], runsOn: 'online' },
  monitoring: { data: ['health'], runsOn: null },
  phones: { data: null, runsOn: null },
  backup: { data: null, runsOn: null },
  website: { data: ['pictures'], runsOn: 'online' },
  other: { data: null, runsOn: null },
}

/** What people call such a system, as an example in a hint. */
export const nameExamples: Readonly<Record<SystemKind, string>> = {
  'care-records': 'Care plans',
  medicines: 'Medicines tablet',
  rota: 'Staff rota',
  payroll: 'Payroll',
  office: 'Office email',
  accounts: 'Online banking',
  training: 'Training website',
  monitoring: 'Call bell records',
  phones: 'Team messages',
  backup: 'Nightly backup',
  website: 'Our website',
  other: 'Visitors’ book',
}

/** How others manage without such a system for a day, as an example in a hint. */
export const withoutExamples: Readonly<Record<SystemKind, string>> = {
  'care-records': 'a printed one-page profile of each person, in the locked office cupboard',
  medicines: 'paper MAR sheets in the office cupboard, and the number of the pharmacy',
  rota: 'this week’s rota printed each Monday, with phone numbers',
  payroll: 'pay the same as last month, and put it right afterwards',
  office: 'a printed list of the phone numbers that matter',
  accounts: 'phone the bank, its number is on the cards',
  training: 'a paper list of who is due for what',
  monitoring: 'more rounds at night, written on paper',
  phones: 'the office mobile, and the list of numbers on the wall',
  backup: 'nothing for a day or two; ask the IT firm after that',
  website: 'nothing; families are phoned',
  other: 'a paper book at the front desk',
}
