/** Fills a store of its own with a made-up sector, quarter after quarter, to try the review out with. */
import { canonical } from '../../shared/sharing/canonical.ts'
import { type Letter, letter } from '../../shared/sharing/letter.ts'
import { lastDayOf, type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import type { LetterRow } from '../database/database.ts'
import { insertAll } from '../database/letters.ts'
import { holdToKey, openStore } from '../database/open.ts'
import { type Keys, openKeys } from '../keys.ts'
import { madeUpSettings, markMadeUp } from '../made-up.ts'
import { keysFolder } from '../place.ts'
import { sha256 } from '../read-letter.ts'
import type { Settings } from '../settings.ts'
import { madeUpLetters } from '../simulation/letters.ts'
import { madeUpServices } from '../simulation/nation.ts'
import { madeUpSubmissions } from '../simulation/submissions.ts'
import { openDoor, sendThrough } from '../simulation/through.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'
import { numberIn, readOptions } from './options.ts'

const usage =
  'simulate --services 30000 --opt-in 0.1 --quarters 8 --seed 1 [--through http://127.0.0.1:8480]'
const known = {
  services: { type: 'string' },
  'opt-in': { type: 'string' },
  quarters: { type: 'string' },
  seed: { type: 'string' },
  through: { type: 'string' },
} as const

export async function simulate(
  settings: Settings,
  rest: readonly string[],
  { write }: CommandOptions,
): Promise<string> {
  const asked = askedIn(rest)
  return asked.through === null
    ? inBulk(settings, asked, write)
    : throughDoor(asked.through, asked, write)
}

type Asked = ReturnType<typeof askedIn>
type Write = CommandOptions['write']

/** The quarter that runs, and no other: the door takes nothing else. */
async function throughDoor(through: string, asked: Asked, write: Write): Promise<string> {
  const door = await openDoor(through)
  const services = madeUpServices(asked.services, asked.seed)
  const sent = madeUpSubmissions(services, { ...asked, quarter: door.quarter })
  const stored = await sendThrough(door, madeUpLetters(sent, asked.seed))
  const said = `${door.quarter}: ${sent.length} made-up submissions sent, ${stored} of them new`
  write(`${said}.`)
  return said
}

async function inBulk(settings: Settings, asked: Asked, write: Write): Promise<string> {
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
      const made = madeUpLetters(sent, asked.seed)
      await insertAll(store.db, await Promise.all(made.map(each => rowOf(each, keys))))
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
  const through = text('through') ?? null
  if (through !== null && text('quarters') !== undefined) {
    throw new Trouble(
      'Through the door goes the quarter that runs, and no other: leave --quarters out.',
    )
  }
  const optIn = { name: '--opt-in', least: 0.001, most: 1, standard: 0.1 }
  return {
    through,
    services: whole('services', 100_000, 30_000),
    optIn: numberIn(text('opt-in'), optIn),
    quarters: quarters.slice(0, whole('quarters', quarters.length, 8)) as readonly Quarter[],
    seed: whole('seed', 1_000_000, 1),
  }
}

/** As a letter from the door is stored. */
async function rowOf(made: Letter, keys: Keys): Promise<LetterRow> {
  const { id, withdrawal, submission } = made
  const body = canonical(letter.parse(made))
  const [sum, quarter] = [sha256(body), submission.quarter]
  const receipt = await keys.signReceipt({ id, sha256: sum, quarter, storedOn: lastDayOf(quarter) })
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
