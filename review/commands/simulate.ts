/** Fills a store of its own with a made-up sector, quarter after quarter, to try the review out with. */
import { createHash } from 'node:crypto'
import { canonical } from '../../shared/sharing/canonical.ts'
import { letter } from '../../shared/sharing/letter.ts'
import { lastDayOf, type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import type { LetterRow } from '../database/database.ts'
import { insertAll } from '../database/letters.ts'
import { holdToKey, openStore } from '../database/open.ts'
import { type Keys, openKeys } from '../keys.ts'
import { madeUpSettings, markMadeUp } from '../made-up.ts'
import { keysFolder } from '../place.ts'
import { sha256 } from '../read-letter.ts'
import type { Settings } from '../settings.ts'
import { madeUpServices } from '../simulation/nation.ts'
import { madeUpSubmissions } from '../simulation/submissions.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'
import { numberIn, readOptions } from './options.ts'

const usage = 'simulate --services 30000 --opt-in 0.1 --quarters 8 --seed 1'
const known = {
  services: { type: 'string' },
  'opt-in': { type: 'string' },
  quarters: { type: 'string' },
  seed: { type: 'string' },
} as const

export async function simulate(
  settings: Settings,
  rest: readonly string[],
  { write }: CommandOptions,
): Promise<string> {
  const asked = askedIn(rest)
  const own = madeUpSettings(settings)
  const store = await openStore(own, { isAlone: true })
  try {
    await markMadeUp(store)
    const keys = openKeys(keysFolder(own.dataFolder))
    await holdToKey(store, keys.fingerprint)
    const services = madeUpServices(asked.services, asked.seed)
    let all = 0
    for (const quarter of asked.quarters) {
      const sent = madeUpSubmissions(services, { ...asked, quarter })
      await insertAll(
        store.db,
        sent.map((submission, at) => rowOf(submission, `${asked.seed} ${quarter} ${at}`, keys)),
      )
      write(`${quarter}: ${sent.length} made-up submissions`)
      all += sent.length
    }
    write(`They are in ${own.dataFolder}, apart from everything real.`)
    write(`Next: npm run review -- publish ${quarters[0]} --made-up`)
    return `${all} made-up submissions in ${asked.quarters.length} quarters`
  } finally {
    await store.close()
  }
}

function askedIn(rest: readonly string[]) {
  const { words, text } = readOptions(rest, known, usage)
  if (words.length > 0) throw new Trouble(`Use it like this: npm run review -- ${usage}`)
  const whole = (name: string, most: number, standard: number) =>
    Math.floor(numberIn(text(name), { name: `--${name}`, least: 1, most, standard }))
  const optIn = { name: '--opt-in', least: 0.001, most: 1, standard: 0.1 }
  return {
    services: whole('services', 100_000, 30_000),
    optIn: numberIn(text('opt-in'), optIn),
    quarters: quarters.slice(0, whole('quarters', quarters.length, 8)) as readonly Quarter[],
    seed: whole('seed', 1_000_000, 1),
  }
}

/** As a letter from the door is stored; its marks come from the seed instead of chance. */
function rowOf(submission: Submission, seed: string, keys: Keys): LetterRow {
  const id = idOf(seed)
  const withdrawal = sha256(`secret of ${seed}`)
  const body = canonical(letter.parse({ id, replaces: null, withdrawal, submission }))
  const [sum, quarter] = [sha256(body), submission.quarter]
  const receipt = keys.signReceipt({ id, sha256: sum, quarter, storedOn: lastDayOf(quarter) })
  return {
    id,
    sha256: sum,
    withdrawal,
    quarter,
    body,
    replaced_by: null,
    receipt: JSON.stringify(receipt),
  }
}

/** A UUID of version 4, but for its chance. */
function idOf(seed: string): string {
  const hex = createHash('sha256').update(`number of ${seed}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
