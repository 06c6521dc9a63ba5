/** Which review letters go to, as its details file said. */
import type { Details } from '../../shared/sharing/details.ts'
import type { Database } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

export function readReview(db: Database): Details | null {
  const text = readSetting(db, 'review-details')
  // Written below alone, after its shape, its address and its signature were checked.
  return text === null ? null : (JSON.parse(text) as Details)
}

export function writeReview(db: Database, details: Details): void {
  writeSetting(db, 'review-details', JSON.stringify(details))
}
