/** The signed file of all advisories: reads what is out, adds to it or takes back from it, and writes the next one. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { AdvisoryEntry } from '../../shared/sharing/advisory.ts'
import {
  type AdvisorySet,
  advisorySet,
  mostAdvisories,
  mostAdvisoriesBytes,
} from '../../shared/sharing/advisory-set.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import { isSignedByUs, type Keys } from '../keys.ts'
import { Trouble } from '../trouble.ts'

/** Null where none is out. One that we did not sign is not built upon. */
export function readSet(file: string, keysFolder: string): AdvisorySet | null {
  if (!existsSync(file)) return null
  const read = advisorySet.safeParse(valueIn(readFileSync(file, 'utf8')))
  if (read.success && isSignedByUs(read.data, keysFolder)) return read.data
  throw new Trouble(
    `${file} was changed, or is not signed with a key of this review. Put it back from a backup, or move it away to begin a new list. Nothing was written.`,
  )
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

interface Day {
  readonly today: string
  readonly isMadeUp: boolean
}

/** The same list or, with an entry, that in the place of the one that has its id. In the order of their ids, so that the order says nothing. */
export function nextSet(
  before: AdvisorySet | null,
  entry: AdvisoryEntry | null,
  { today, isMadeUp }: Day,
  keys: Pick<Keys, 'signAdvisories'>,
): AdvisorySet {
  const others = (before?.entries ?? []).filter(({ id }) => id !== entry?.id)
  const entries = [...others, ...(entry === null ? [] : [entry])].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  if (entries.length > mostAdvisories) {
    throw new Trouble(
      `There are ${mostAdvisories} in the list already, and the app takes no more. Nothing was written.`,
    )
  }
  return keys.signAdvisories({
    format: 'care-cyber-check-advisories-1',
    number: (before?.number ?? 0) + 1,
    publishedOn: today,
    isMadeUp,
    entries,
  })
}

/** Read with its own schema before it leaves: what the app would refuse is not published. */
export function setText(set: AdvisorySet): string {
  const text = `${canonical(advisorySet.parse(set))}\n`
  if (Buffer.byteLength(text) > mostAdvisoriesBytes) {
    throw new Trouble(
      `The list would have ${Buffer.byteLength(text)} bytes, and the app takes ${mostAdvisoriesBytes}. Nothing was written.`,
    )
  }
  return text
}

/** The whole list or nothing, and everybody may read it. */
export function writeSet(file: string, text: string): void {
  const next = `${file}.${process.pid}.new`
  mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(next, text, { flush: true })
    chmodSync(next, 0o644)
    renameSync(next, file)
  } finally {
    rmSync(next, { force: true })
  }
}
