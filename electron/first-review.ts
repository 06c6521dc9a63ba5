/** The review that a start takes: the one whose details file was named, or else, where there is none yet, the one that comes with the app. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { useReview } from './calls/sharing.ts'
import type { Database } from './database/database.ts'
import { readReview } from './database/review.ts'
import { readDetailsFile } from './system/review-details.ts'

/** Where a release carries the details of the review. Without the file no review is known until somebody opens one. */
export const shippedDetails = (outFolder: string): string =>
  join(outFolder, '../assets/review/details.json')

export interface ReviewFiles {
  readonly given: string | null
  readonly shipped: string
}

/** Sends nothing, and asks nobody. What somebody opened from a file stays, whatever comes with the app. */
export async function takeFirstReview(
  db: Database,
  { given, shipped }: ReviewFiles,
  today: string,
): Promise<void> {
  const isFirst = readReview(db) === null && existsSync(shipped)
  const file = given ?? (isFirst ? shipped : null)
  if (file !== null) useReview(db, await readDetailsFile(file), today)
}
