/** All that counts of a quarter, read once, after nothing can change any more. */
import { letter } from '../../shared/sharing/letter.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import type { LetterRow, Store } from '../database/database.ts'
import { countedIn } from '../database/letters.ts'
import { sha256 } from '../read-letter.ts'
import { Trouble } from '../trouble.ts'

export async function submissionsOf(
  { db }: Store,
  quarter: Quarter,
): Promise<readonly Submission[]> {
  const all: Submission[] = []
  for await (const row of countedIn(db, quarter)) all.push(submissionIn(row, quarter))
  if (all.length === 0)
    throw new Trouble(`Nothing was sent in ${quarter}, so nothing is published.`)
  return all
}

function submissionIn({ body, sha256: sum }: LetterRow, quarter: Quarter): Submission {
  if (body === null) {
    throw new Trouble(
      `What was sent in ${quarter} was kept long enough and is erased. It cannot be published again.`,
    )
  }
  const read = sha256(body) === sum ? letter.safeParse(JSON.parse(body)) : null
  if (read?.success === true && read.data.submission.quarter === quarter) {
    return read.data.submission
  }
  throw new Trouble(
    'A submission in the database is not as it came. Restore a backup; nothing was published.',
  )
}
