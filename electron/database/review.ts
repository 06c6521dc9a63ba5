/** Which review letters go to, as its details file said, and the keys that it signed with before. */
import type { Details } from '../../shared/sharing/details.ts'
import type { Database } from './database.ts'
import { readSetting, writeSetting } from './settings.ts'

export function readReview(db: Database): Details | null {
  const text = readSetting(db, 'review-details')
  // Written below alone, after its shape, its address and its signature were checked.
  return text === null ? null : (JSON.parse(text) as Details)
}

type Signer = Pick<Details, 'signingKey'>

interface FormerKey extends Signer {
  /** The day on which new details took its place. */
  readonly until: string
}

function readFormerKeys(db: Database): readonly FormerKey[] {
  const text = readSetting(db, 'review-former-keys')
  // Written below alone.
  return text === null ? [] : (JSON.parse(text) as readonly FormerKey[])
}

/** The same review under the same address may have new keys; those of another review mean nothing here. */
export function writeReview(db: Database, details: Details, today: string): void {
  const now = readReview(db)
  const isSameReview =
    now !== null && (now.address === details.address || now.signingKey === details.signingKey)
  const former = isSameReview ? readFormerKeys(db) : []
  const isNewKey = isSameReview && now.signingKey !== details.signingKey
  const keys = isNewKey ? [...former, { signingKey: now.signingKey, until: today }] : former
  writeSetting(db, 'review-former-keys', keys.length === 0 ? null : JSON.stringify(keys))
  writeSetting(db, 'review-details', JSON.stringify(details))
}

/**
 * Whose receipt for a letter is believed: the review's, and where it has changed its key since, that of then. What had
 * arrived before the change has the receipt of then for ever; a key that is known to others since says nothing of later.
 */
export function signersFor(
  db: Database,
  review: Details,
  { agreedAt }: { readonly agreedAt: string | null },
): readonly Signer[] {
  const agreedOn = agreedAt?.slice(0, 10) ?? ''
  return [review, ...readFormerKeys(db).filter(({ until }) => agreedOn <= until)]
}
