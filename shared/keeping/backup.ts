/** A backup of the records: one file that opens on any PC, what is known about it, and where the second ones go. */
import type { Copy } from './copies.ts'

/** Why it was made; those before a step are what that step is undone with. */
export const backupReasons = [
  'daily',
  'asked',
  'before-restore',
  'before-import',
  'before-update',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** In the app's own folder, or in the second place that the manager chose. */
export const backupPlaces = ['here', 'second'] as const
export type BackupPlace = (typeof backupPlaces)[number]

/** What the name of a backup ends with. */
export const backupEnding = '.ccc'

export interface BackupRef {
  readonly name: string
  readonly place: BackupPlace
}

export interface Backup extends Copy, BackupRef {
  /** Null for one that another PC made, or that is older than these notes. */
  readonly reason: BackupReason | null
  /** The day it was last opened apart and found good. */
  readonly testedOn: string | null
}

export interface SecondPlace {
  readonly folder: string
  readonly chosenAt: string
  /** When a backup last got there. */
  readonly reachedAt: string | null
  /** How the last try ended. */
  readonly isReachable: boolean
  /** Then one broken disk takes both. */
  readonly isSameDisk: boolean
}

export interface Undo {
  readonly restoredAt: string
  /** Whether something was added from damaged records; then the way back is the backup without it. */
  readonly hasAdded: boolean
}

export interface Backups {
  /** The newest first. */
  readonly backups: readonly Backup[]
  readonly second: SecondPlace | null
  /** The last restore, while it can still be taken back. */
  readonly undo: Undo | null
}

/** After so many days without the second place somebody is told, quietly. */
export const reminderDays = 7

/** What a set of records holds, by what people call it. */
export const nouns = [
  'services',
  'answers',
  'finishedChecks',
  'planLines',
  'devices',
  'systems',
  'quizResults',
] as const
export type Noun = (typeof nouns)[number]
export type Counts = Readonly<Record<Noun, number>>

/** The last thing written into a set of records. */
export interface LastWritten {
  readonly what: 'answer' | 'device' | 'system' | 'plan' | 'check'
  readonly at: string
  readonly serviceName: string
  /** The question, the device, the system or the line; empty where there is no name. */
  readonly about: string
}

export interface Looked {
  readonly counts: Counts
  readonly last: LastWritten | null
  readonly serviceNames: readonly string[]
}

/** For one noun: what going back would take away, bring back and put back to what it was. */
export interface Difference {
  readonly noun: Noun
  readonly lost: number
  /** When the newest of what is lost was written, where that is known. */
  readonly lostAt: string | null
  readonly gained: number
  readonly changed: number
}

/** A backup that is locked with a passphrase of its own: nothing of it can be shown before it is given. */
export interface LockedBackup {
  readonly token: string
  readonly isLocked: true
}

/** What a backup holds beside what the records hold now. */
export interface BackupPreview {
  /** Stands for the file that was opened and checked. */
  readonly token: string
  readonly madeAt: string
  readonly bytes: number
  readonly then: Looked
  /** Null where there is nothing yet, or nothing that can be read. */
  readonly now: Looked | null
  readonly differences: readonly Difference[]
}

export interface BackupProgress {
  readonly done: number
  readonly of: number
}
