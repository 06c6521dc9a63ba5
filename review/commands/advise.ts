/** Publishes an advisory, or takes one back: checks it, says whom it would concern, signs it and puts it into the list. */
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type Advisory,
  type AdvisoryEntry,
  withdrawnAdvisory,
} from '../../shared/sharing/advisory.ts'
import type { AdvisorySet } from '../../shared/sharing/advisory-set.ts'
import { conditionsInWords } from '../../shared/sharing/advisory-words.ts'
import { wordFaults } from '../advisories/plain-words.ts'
import { mostYamlBytes, readAdvisory } from '../advisories/read-advisory.ts'
import { nextSet, readSet, setText, writeSet } from '../advisories/signed-set.ts'
import { openKeys } from '../keys.ts'
import { madeUpSettings } from '../made-up.ts'
import { keysFolder, publishedFolder } from '../place.ts'
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'
import { readOptions } from './options.ts'

const usage =
  'advise FILE.yaml [--dry-run] [--anyway] [--made-up], advise --withdraw ID --because "WHY" [--replaced-by ID], or advise --sign-again'
const known = {
  'dry-run': { type: 'boolean' },
  anyway: { type: 'boolean' },
  'made-up': { type: 'boolean' },
  'sign-again': { type: 'boolean' },
  withdraw: { type: 'string' },
  because: { type: 'string' },
  'replaced-by': { type: 'string' },
} as const

type Options = ReturnType<typeof readOptions>

export function advise(
  settings: Settings,
  rest: readonly string[],
  options: CommandOptions,
): string {
  const { today, write } = options
  const asked = readOptions(rest, known, usage)
  const [isDry, isMadeUp] = [asked.isSet('dry-run'), asked.isSet('made-up')]
  const { dataFolder } = isMadeUp ? madeUpSettings(settings) : settings
  const file = join(publishedFolder(dataFolder), 'advisories.json')
  const keys = openKeys(keysFolder(dataFolder))
  const before = readSet(file, keysFolder(dataFolder))
  const entry = entryFor(asked, before, options)
  const set = nextSet(before, entry, { today, isMadeUp }, keys)
  const text = setText(set)
  for (const line of listWords(set)) write(line)
  const what = entry === null ? 'signed again' : entryWords(entry)
  if (isDry) {
    write('Nothing was written. Without --dry-run this becomes the list that the app fetches.')
    return `${what} looked at, nothing written`
  }
  writeSet(file, text)
  if (isMadeUp) write('This is made-up data, and the list says so.')
  write(`List ${set.number} is in ${file}, signed by the key ${keys.fingerprint}.`)
  return `${what}, list ${set.number}${isMadeUp ? ', made-up data' : ''}`
}

/** What is added or taken back; null where the list stays as it is. */
function entryFor(
  asked: Options,
  before: AdvisorySet | null,
  options: CommandOptions,
): AdvisoryEntry | null {
  const id = asked.text('withdraw')
  if (id !== undefined) return takenBack(id, asked, before, options.today)
  if (!asked.isSet('sign-again')) return fromFile(asked, before, options)
  if (before !== null) return null
  throw new Trouble('There is no list yet that could be signed again.')
}

const entryWords = (entry: AdvisoryEntry) =>
  `${entry.id} version ${entry.version}${'withdrawnOn' in entry ? ' taken back' : ''}`

function fromFile(
  asked: Options,
  before: AdvisorySet | null,
  { today, write }: CommandOptions,
): Advisory {
  const [file] = asked.words
  if (file === undefined || asked.words.length > 1) {
    throw new Trouble(`Say which file: npm run review -- ${usage}`)
  }
  const { advisory, faults } = readAdvisory(textOf(file))
  if (faults !== null) throw new Trouble(inLines(file, faults))
  const words = wordFaults(advisory)
  if (words.length > 0 && !asked.isSet('anyway')) {
    throw new Trouble(`${inLines(file, words)}\nMend the words, or add --anyway if it cannot wait.`)
  }
  checkDays(advisory, today)
  checkVersion(advisory, before)
  write(advisory.title)
  write('It concerns:')
  for (const each of conditionsInWords(advisory)) write(`  ${each}`)
  return advisory
}

function textOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found?.isFile() !== true) throw new Trouble(`There is no file ${file}.`)
  if (found.size > mostYamlBytes) {
    throw new Trouble(`${file} has more than ${mostYamlBytes} bytes: that is no advisory.`)
  }
  return readFileSync(file, 'utf8')
}

const inLines = (file: string, faults: readonly string[]) =>
  `${basename(file)} needs mending. Nothing was written.\n${faults.map(each => `  ${each}`).join('\n')}`

function checkDays({ publishedOn, reviewBy }: Advisory, today: string): void {
  if (publishedOn > today) throw new Trouble(`publishedOn: ${publishedOn} is still to come.`)
  if (reviewBy <= today) throw new Trouble(`reviewBy: ${reviewBy} should be after today.`)
}

/** A change that has the number of the one before would not be taken for a change. */
function checkVersion({ id, version, publishedOn }: Advisory, before: AdvisorySet | null): void {
  const old = before?.entries.find(entry => entry.id === id)
  if (old === undefined) return
  if (version <= old.version) {
    throw new Trouble(
      `version: ${id} is out as version ${old.version}. Give this one ${old.version + 1}.`,
    )
  }
  const oldDay = 'withdrawnOn' in old ? old.withdrawnOn : old.publishedOn
  if (publishedOn < oldDay) {
    throw new Trouble(`publishedOn: version ${old.version} is from ${oldDay}; this one is later.`)
  }
}

function takenBack(
  id: string,
  asked: Options,
  before: AdvisorySet | null,
  today: string,
): AdvisoryEntry {
  const old = before?.entries.find(entry => entry.id === id)
  if (old === undefined) throw new Trouble(`There is no advisory ${id} in the list.`)
  if ('withdrawnOn' in old) throw new Trouble(`${id} was taken back on ${old.withdrawnOn}.`)
  const because = asked.text('because')
  if (because === undefined) {
    throw new Trouble('Say why, in plain words for managers: --because "It was a false alarm."')
  }
  const replacedBy = asked.text('replaced-by') ?? null
  if (replacedBy !== null && !isInList(replacedBy, before)) {
    throw new Trouble(`There is no advisory ${replacedBy} in the list to take its place.`)
  }
  const { title, version } = old
  const entry = { id, version: version + 1, title, withdrawnOn: today, because, replacedBy }
  const read = withdrawnAdvisory.safeParse(entry)
  if (read.success) return read.data
  throw new Trouble(
    read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  )
}

const isInList = (id: string, set: AdvisorySet | null) =>
  set?.entries.some(entry => entry.id === id && !('withdrawnOn' in entry)) === true

function listWords({ number, entries }: AdvisorySet): readonly string[] {
  return [
    `List ${number} would hold:`,
    ...entries.map(entry =>
      'withdrawnOn' in entry
        ? `  ${entry.id} ${entry.version}: taken back on ${entry.withdrawnOn}`
        : `  ${entry.id} ${entry.version}: counts until ${entry.reviewBy}`,
    ),
  ]
}
