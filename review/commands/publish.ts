/** Publishes a quarter: freezes it, decides once what may be shown, and writes a signed folder for any web host. */
import { join } from 'node:path'
import { isFrozen, lastOpenDayOf, type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import type { Store } from '../database/database.ts'
import { factOf, keepFact } from '../database/facts.ts'
import { openStore } from '../database/open.ts'
import { count, type Counted } from '../disclosure/count.ts'
import { disclose, type Shown } from '../disclosure/disclose.ts'
import { drawWith } from '../disclosure/perturb.ts'
import { openKeys, openRoundingSecret } from '../keys.ts'
import { holdMadeUp, holdReal, madeUpSettings } from '../made-up.ts'
import { keysFolder, publishedFolder } from '../place.ts'
import { benchmarkText } from '../publication/benchmark.ts'
import { readContent } from '../pages/content.ts'
import { pagesOf } from '../pages/pages.ts'
import { workbookFile, workbookOf } from '../pages/workbook.ts'
import { dryRunWords } from '../publication/dry-run.ts'
import { earlierIn } from '../publication/earlier.ts'
import { type Files, filesOf } from '../publication/files.ts'
import { submissionsOf } from '../publication/freeze.ts'
import { type Publication, publicationOf } from '../publication/publication.ts'
import { sealed } from '../publication/seal.ts'
import { writeFolder } from '../publication/write-folder.ts'
import { sha256 } from '../read-letter.ts'
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'
import { readOptions } from './options.ts'

const usage = 'publish 2026-Q4 [--dry-run] [--to FOLDER] [--made-up]'
const known = {
  'dry-run': { type: 'boolean' },
  to: { type: 'string' },
  'made-up': { type: 'boolean' },
} as const

export async function publish(
  settings: Settings,
  rest: readonly string[],
  { today, write }: CommandOptions,
): Promise<string> {
  const { words, text, isSet } = readOptions(rest, known, usage)
  const [quarter, isDry, isMadeUp] = [quarterIn(words), isSet('dry-run'), isSet('made-up')]
  const own = isMadeUp ? madeUpSettings(settings) : settings
  if (!isMadeUp && !isDry) checkFrozen(quarter, today)
  const store = await openStore(own, { isAlone: false })
  try {
    await (isMadeUp ? holdMadeUp(store) : holdReal(store))
    const counted = count(await submissionsOf(store, quarter))
    const shown = await shownFor(store, counted, { own, isDry })
    if (isDry) {
      for (const line of dryRunWords(counted, shown, { quarter, isMadeUp })) write(line)
      return `${quarter} looked at, nothing written`
    }
    const folder = text('to') ?? join(publishedFolder(own.dataFolder), quarter)
    return await writeOut(shown, { quarter, isMadeUp, folder, own, write })
  } finally {
    await store.close()
  }
}

function quarterIn(words: readonly string[]): Quarter {
  const quarter = quarters.find(each => each === words[0])
  if (quarter !== undefined && words.length === 1) return quarter
  throw new Trouble(`Say which quarter: npm run review -- ${usage}`)
}

function checkFrozen(quarter: Quarter, today: string): void {
  if (isFrozen(quarter, today)) return
  throw new Trouble(
    `${quarter} can be corrected and taken back until ${lastOpenDayOf(quarter)}. It can be published from the day after; --dry-run shows before what it would be.`,
  )
}

interface Making {
  readonly own: Settings
  readonly isDry: boolean
}

async function shownFor(store: Store, counted: Counted, { own, isDry }: Making): Promise<Shown> {
  const secret = openRoundingSecret(keysFolder(own.dataFolder))
  if (!isDry) await holdToSecret(store, secret)
  return disclose(counted, drawWith(Buffer.from(secret, 'hex')))
}

/** The same quarter rounded with two secrets says more than either alone. */
async function holdToSecret({ db }: Store, secret: string): Promise<void> {
  const mark = sha256(`rounding ${secret}`).slice(0, 16)
  await keepFact(db, 'rounding-secret', mark)
  if ((await factOf(db, 'rounding-secret')) === mark) return
  throw new Trouble(
    'This store was published with another rounding secret. Put the file rounding-secret back from your copy of the keys; nothing was published.',
  )
}

interface Out {
  readonly quarter: Quarter
  readonly isMadeUp: boolean
  readonly folder: string
  readonly own: Settings
  readonly write: (line: string) => void
}

async function writeOut(
  shown: Shown,
  { quarter, isMadeUp, folder, own, write }: Out,
): Promise<string> {
  const keys = openKeys(keysFolder(own.dataFolder))
  const publication = publicationOf(shown, { quarter, isMadeUp })
  const earlier = earlierIn(publishedFolder(own.dataFolder), publication)
  const files = new Map([
    ...(await everyFile(publication, earlier)),
    ['benchmark.json', benchmarkText(publication, keys)],
  ])
  const outcome = writeFolder(folder, sealed(files, keys))
  if (isMadeUp) write('This is made-up data, and every file says so.')
  write(
    outcome === 'written'
      ? `${quarter} is published in ${folder}, signed by the key ${keys.fingerprint}.`
      : `${quarter} is in ${folder} already, the same to the last byte.`,
  )
  write(`Before it goes out: npm run review -- attack ${folder}`)
  return `${quarter} ${outcome}${isMadeUp ? ', made-up data' : ''}`
}

async function everyFile(
  publication: Publication,
  earlier: readonly Publication[],
): Promise<Files> {
  const content = readContent()
  return new Map<string, string | Uint8Array>([
    ...filesOf(publication),
    ...pagesOf(publication, earlier, content),
    [workbookFile, await workbookOf(publication, content)],
  ])
}
