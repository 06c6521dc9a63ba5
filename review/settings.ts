/** What can be set, from the environment. Every complaint names the variable and says what to do. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { isSafeAddress } from '../shared/sharing/details.ts'
import type { Limits } from './edges.ts'
import { Trouble } from './trouble.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** Null for SQLite in the data folder. Holds a password: never shown. */
  readonly databaseUrl: string | null
  readonly name: string
  /** Null where it is the address listened at, on this PC alone. */
  readonly address: string | null
  readonly limits: Limits
  /** Everything in the data folder was made up to try things out. */
  readonly isMadeUp: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

const number = (least: number, most: number, standard: number) => {
  const should = `should be a whole number from ${least} to ${most}, such as ${standard}`
  return z
    .string()
    .regex(/^\d{1,6}$/, should)
    .transform(Number)
    .refine(value => value >= least && value <= most, should)
    .default(standard)
}

const variables = z.strictObject({
  REVIEW_HOST: z.string().min(1, 'should be an address to listen at').default('127.0.0.1'),
  REVIEW_PORT: number(0, 65_535, 8480),
  REVIEW_BEHIND_TLS: z.enum(['yes', 'no'], 'should be yes or no').default('no'),
  REVIEW_PROXY: z
    .union([z.ipv4(), z.ipv6()], 'should be the address of the proxy in front, such as 127.0.0.1')
    .optional(),
  REVIEW_DATA_FOLDER: z.string().min(1, 'should be a folder').optional(),
  REVIEW_NAME: z
    .string()
    .trim()
    .min(3, 'should be the name that managers see, of 3 letters or more')
    .max(120, 'should have 120 letters or fewer')
    .optional(),
  REVIEW_ADDRESS: z
    .string()
    .max(200, 'should have 200 letters or fewer')
    .refine(
      isSafeAddress,
      'should be the address that managers’ PCs use, such as https://review.example.org, without a path',
    )
    .optional(),
  REVIEW_KEEP_QUARTERS: number(1, 40, 12),
  REVIEW_PER_MINUTE: number(1, 100_000, 60),
  REVIEW_MOST_WAITING: number(1, 10_000, 200),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'should begin with postgresql://')
    .optional(),
})
type Variables = z.infer<typeof variables>

/** Throws a Trouble with one line for each thing that is wrong. */
export function readSettings(environment: Environment): Settings {
  // Every name that begins like ours, so that a slip of the hand is told and not passed over.
  const ours = Object.entries(environment).filter(
    ([name]) => name.startsWith('REVIEW_') || name === 'DATABASE_URL',
  )
  const read = variables.safeParse(Object.fromEntries(ours))
  if (!read.success) throw complaint(read.error.issues.flatMap(inWords))
  const wrong = whatDoesNotGoTogether(read.data)
  if (wrong.length > 0) throw complaint(wrong)
  return settingsOf(read.data, environment)
}

const complaint = (lines: readonly string[]) =>
  new Trouble(['The settings are not right:', ...lines.map(line => `  ${line}`)].join('\n'))

function inWords(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [`${issue.path.join('.')} ${issue.message}.`]
  return issue.keys.map(
    name => `${name} is not a setting of the review. Take it away, or look for a slip in its name.`,
  )
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/

function whatDoesNotGoTogether(set: Variables): readonly string[] {
  const isBehindTls = set.REVIEW_BEHIND_TLS === 'yes'
  const wrong: string[] = []
  if (!loopback.test(set.REVIEW_HOST) && !isBehindTls) {
    wrong.push(
      'REVIEW_HOST lets other machines in, and this server does not encrypt. Put a proxy with TLS in front and set REVIEW_BEHIND_TLS=yes, or leave REVIEW_HOST away.',
    )
  }
  if (isBehindTls && set.REVIEW_ADDRESS?.startsWith('https://') !== true) {
    wrong.push(
      'REVIEW_ADDRESS is needed with REVIEW_BEHIND_TLS=yes. Set it to the https:// address of the proxy.',
    )
  }
  if (isBehindTls && set.REVIEW_NAME === undefined) {
    wrong.push(
      'REVIEW_NAME is needed with REVIEW_BEHIND_TLS=yes. Set it to the name managers know you by.',
    )
  }
  return wrong
}

function settingsOf(set: Variables, environment: Environment): Settings {
  return {
    host: set.REVIEW_HOST,
    port: set.REVIEW_PORT,
    dataFolder: set.REVIEW_DATA_FOLDER ?? usualFolder(environment),
    databaseUrl: set.DATABASE_URL ?? null,
    name: set.REVIEW_NAME ?? 'A review on this PC, to try it out',
    address: set.REVIEW_ADDRESS ?? null,
    limits: {
      keepQuarters: set.REVIEW_KEEP_QUARTERS,
      perMinute: set.REVIEW_PER_MINUTE,
      mostWaiting: set.REVIEW_MOST_WAITING,
      proxy: set.REVIEW_PROXY ?? null,
    },
    isMadeUp: false,
  }
}

function usualFolder(environment: Environment): string {
  const own = 'care-cyber-check-review'
  if (process.platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), own)
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', own)
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), own)
}
