/** How things stand with newer versions of the app: the choice, what was found, and what came of each step. */

/** Why a description of a release was not taken. What was found before stays. */
export const releaseRefusals = [
  'not-release',
  'newer-format',
  'bad-signature',
  'older',
  'same',
  'older-than-seen',
  'records-too-old',
  'not-for-this-pc',
] as const
export type ReleaseRefusal = (typeof releaseRefusals)[number]

/** Why nothing came from the address, or from the file. */
export const notArrived = [
  'no-connection',
  'not-the-address',
  'stopped',
  'none-yet',
  'changed',
  'no-room',
  'no-installer',
  'not-signed',
  'not-kept',
] as const
export type NotArrived = (typeof notArrived)[number]

/** `found`: there is a newer version. `here`: its installer is on this PC, and is the one that was signed. */
export type UpdateOutcome = 'found' | 'here' | ReleaseRefusal | NotArrived

export interface AskedForUpdates {
  readonly at: string
  readonly outcome: UpdateOutcome
}

export interface FoundUpdate {
  readonly version: string
  readonly releasedOn: string
  readonly notes: readonly string[]
  readonly bytes: number
  /** Whether its installer has come; it is checked again before it is run. */
  readonly isHere: boolean
  /** Whether it brings the records to a form that this version could not open. */
  readonly changesRecords: boolean
}

/** The version before this one, whose installer is kept to go back with. */
export interface KeptInstaller {
  readonly version: string
  readonly bytes: number
  /** False where this version has brought the records to a form that the one before cannot open. */
  readonly canOpenRecords: boolean
}

/** Why nothing is installed just now. */
export const reasonsToWait = ['answering', 'working'] as const
export type ReasonToWait = (typeof reasonsToWait)[number]

export interface UpdateStanding {
  readonly version: string
  /** Null in a copy that does not update itself. */
  readonly from: { readonly address: string; readonly key: string } | null
  /** Whether the app starts the installer itself, or shows it in its folder. */
  readonly way: 'runs' | 'shows'
  /** Whether somebody chose that the app looks each week by itself. */
  readonly isWeekly: boolean
  readonly doing: 'looking' | 'bringing' | 'installing' | null
  readonly lastLooked: AskedForUpdates | null
  readonly found: FoundUpdate | null
  /** Whether it is to be installed when the app is closed; forgotten when that does not come to pass. */
  readonly isOnClose: boolean
  readonly wait: ReasonToWait | null
  readonly before: KeptInstaller | null
}

export interface UpdateProgress {
  readonly done: number
  readonly of: number
}

/** `waits`: nothing was begun. `begun`: the installer runs, and the app closes. `shown`: it is shown in its folder. */
export type Installed =
  | { readonly state: 'waits'; readonly reason: ReasonToWait }
  | { readonly state: 'begun' }
  | { readonly state: 'shown' }
  | { readonly state: 'refused'; readonly outcome: UpdateOutcome }
