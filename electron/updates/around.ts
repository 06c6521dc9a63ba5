/** What the parts of updating need from outside, and what they know together. */
import type { Heard, NotHeard } from '../../shared/sharing/queue-rules.ts'
import type { System } from '../../shared/updates/release.ts'
import type { UpdateOutcome, UpdateProgress, UpdateStanding } from '../../shared/updates/updates.ts'
import type { Database } from '../database/database.ts'
import type { Clock } from '../system/clock.ts'
import type { OpenStream } from '../system/update-line.ts'
import type { Offer } from './check-release.ts'
import type { UpdatesFolder } from './folder.ts'
import type { Library } from './library.ts'
import type { SourceOnFile } from './source.ts'

export interface UpdatesEdges {
  readonly source: SourceOnFile
  /** Of the app that runs. */
  readonly version: string
  /** The version of the records that it makes. */
  readonly records: number
  readonly system: System | null
  readonly way: UpdateStanding['way']
  readonly dataFolder: string
  /** The records that are open now. */
  readonly db: () => Database | null
  readonly line: {
    readonly get: (url: string, mostBytes: number, signal: AbortSignal) => Promise<Heard | NotHeard>
    readonly open: OpenStream
  }
  /** Fetched when an installer is first taken in. */
  readonly library: () => Promise<Library>
  readonly isWorking: () => boolean
  /** Of the records, before an installer begins. */
  readonly backUp: () => Promise<unknown>
  readonly show: (path: string) => void
  readonly quit: () => void
  readonly clock: Clock
  /** From 0 to 1. */
  readonly chance: () => number
  /** Runs something later; returns its own undo. */
  readonly later: (run: () => void, milliseconds: number) => () => void
  readonly tell: () => void
  readonly hear: (progress: UpdateProgress) => void
  readonly report: (name: string, error: unknown) => void
}

/** What the parts of it know together. */
export interface Around {
  readonly edges: UpdatesEdges
  readonly folder: UpdatesFolder
  /** What was found and may still be taken. */
  readonly offer: (db: Database) => Offer | null
  readonly check: (db: Database, text: string) => Offer | UpdateOutcome
}
