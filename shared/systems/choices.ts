/** The fixed choices of the list of systems, as plain lists so that the window can use them without the schemas. */
export const systemKinds = [
  'care-records',
  'medicines',
  'rota',
  'payroll',
  'office',
  'accounts',
  'training',
  'monitoring',
  'phones',
  'backup',
  'website',
  'other',
] as const
export type SystemKind = (typeof systemKinds)[number]

/** What a system may hold. An empty list says that it holds none of these; null that nobody knows. */
export const dataKinds = ['care-records', 'health', 'staff', 'money', 'pictures'] as const
export type DataKind = (typeof dataKinds)[number]

export const runsOnChoices = ['online', 'own', 'both'] as const
export type RunsOn = (typeof runsOnChoices)[number]

/** For whom two-step sign-in is turned on. */
export const signInChecks = ['everybody', 'some', 'off', 'not-offered'] as const
export type SignInCheck = (typeof signInChecks)[number]

/** What a supplier may hold. An empty list says that it has none; null that nobody knows. */
export const certificateKinds = [
  'dspt',
  'cyber-essentials',
  'cyber-essentials-plus',
  'iso-27001',
] as const
export type CertificateKind = (typeof certificateKinds)[number]

export const backers = ['supplier', 'we', 'nobody'] as const
export type Backer = (typeof backers)[number]

export const systemStates = ['in-use', 'stopped'] as const
export type SystemState = (typeof systemStates)[number]

export const mostInWay = 1000
export const mostInNote = 2000
