/** What a backup says of itself: the table of contents that everything in the file is held against. */
import { z } from 'zod'

/** The version of the file's own form, written down in README.md beside this. */
export const formatVersion = 1
export const formatName = 'care-cyber-check-backup'

export const recordsEntry = 'records.db'
export const settingsEntry = 'settings.json'
export const manifestEntry = 'manifest.json'
/** The locked-up key of records that are encrypted, in the form of shared/keeping/keys.ts. */
export const keysEntry = 'keys.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.int().nonnegative()

/** Read first, of any version: whatever else a newer form says, it says these. */
export const manifestHead = z.looseObject({
  format: z.literal(formatName),
  formatVersion: z.int().min(1),
})

export const manifest = z.strictObject({
  format: z.literal(formatName),
  formatVersion: z.literal(formatVersion),
  appVersion: z.string().min(1).max(40),
  schemaVersion: z.int().min(1).max(9999),
  madeAt: z.iso.datetime(),
  /** Of the installation that made it; nobody else thins it out. */
  madeBy: z.uuid(),
  reason: z.string().max(40),
  encrypted: z.enum(['no', 'passphrase']),
  entries: z
    .array(z.strictObject({ name: z.string().max(40), bytes, sha256 }))
    .min(1)
    .max(8),
  /** How many rows each table of the records has. */
  rows: z.record(z.string().max(80), bytes),
})
export type Manifest = Readonly<z.infer<typeof manifest>>

/** What the app keeps outside its records and would miss on a new PC. */
export const backedUpSettings = z.strictObject({ secondPlace: z.string().max(1000).nullable() })
export type BackedUpSettings = Readonly<z.infer<typeof backedUpSettings>>
