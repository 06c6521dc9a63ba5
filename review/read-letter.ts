/** Reads what came in: exactly the bytes of a letter, or a refusal that repeats nothing of them. */
import { hash } from 'node:crypto'
import type { z } from 'zod'
import { canonical } from '../shared/sharing/canonical.ts'
import { schemaVersions } from '../shared/sharing/choices.ts'
import {
  type Letter,
  letter,
  mostBytes,
  type Withdrawal,
  withdrawal,
} from '../shared/sharing/letter.ts'
import { sharedQuestions } from '../shared/sharing/questions.ts'
import { sharedDevices, submission } from '../shared/sharing/submission.ts'
import { Refusal } from './refusal.ts'

export interface Arrived {
  readonly letter: Letter
  /** The text as it came, which is the text that the manager was shown. */
  readonly text: string
  readonly sha256: string
}

export const sha256 = (text: string | Uint8Array): string => hash('sha256', text)

/** Names of our own; a name that is not among them came from outside and is not said again. */
const knownNames: ReadonlySet<string> = new Set([
  ...Object.keys(letter.shape),
  ...Object.keys(withdrawal.shape),
  ...Object.keys(submission.shape),
  ...Object.keys(sharedDevices.shape),
  ...sharedQuestions,
])

const newestSchema = Math.max(...schemaVersions)

export function readLetter(bytes: unknown): Arrived {
  const text = textOf(bytes)
  const value = valueOf(text)
  if (isNewer(value)) throw new Refusal('newer-schema', { field: 'submission.schema' })
  const read = checked(letter, value)
  // Of what the schema let through, not of what came: a name that it overlooks (such as __proto__) is found here.
  if (canonical(read) !== text) throw new Refusal('not-canonical')
  return { letter: read, text, sha256: sha256(text) }
}

export function readWithdrawal(bytes: unknown): Withdrawal {
  return checked(withdrawal, valueOf(textOf(bytes)))
}

function textOf(bytes: unknown): string {
  if (!Buffer.isBuffer(bytes)) throw new Refusal('not-json')
  if (bytes.length > mostBytes) throw new Refusal('too-large')
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refusal('not-json')
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('not-json')
  }
}

function isNewer(value: unknown): boolean {
  const schema = own(own(value, 'submission'), 'schema')
  return Number.isInteger(schema) && Number(schema) > newestSchema
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const path = read.error.issues[0]?.path ?? []
  const unknownAt = path.findIndex(name => !knownNames.has(String(name)))
  const field = (unknownAt < 0 ? path : path.slice(0, unknownAt)).join('.')
  throw new Refusal('wrong-shape', field === '' ? {} : { field })
}
