/** Since when people have decided about lines by rule; mostly there is no decision, and nothing more has to be read. */
import type { Database } from '../database/database.ts'
import * as lines from '../database/written-lines.ts'

/** The first decision about such a line that still stands; null for none. */
export function firstDecision(
  db: Database,
  serviceId: string,
  isSuch: (ruleKey: string) => boolean,
): string | null {
  const decided = lines
    .list(db, serviceId)
    .filter(({ ruleKey, state }) => state !== 'open' && isSuch(ruleKey ?? ''))
    .flatMap(({ decidedAt }) => (decidedAt === null ? [] : [decidedAt]))
  return decided.sort()[0] ?? null
}
