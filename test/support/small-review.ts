/** A review of a few lines on a real socket: it keeps what it is sent, signs receipts, and misbehaves when told to. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lettersPath } from '../../shared/sharing/asked.ts'
import { type Details, signedDetailsText } from '../../shared/sharing/details.ts'
import { letter, withdrawal } from '../../shared/sharing/letter.ts'
import type { ProblemCode } from '../../shared/sharing/problem.ts'
import {
  type Erasure,
  type Receipt,
  signedErasureText,
  signedText,
} from '../../shared/sharing/receipt.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'

export interface Keys {
  readonly signing: KeyObject
  readonly signingKey: string
  readonly keyName: string
  readonly sealing: KeyObject
  readonly sealingKey: string
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

export function newKeys(): Keys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  const keyName = createHash('sha256').update(raw).digest('hex').slice(0, 16)
  const sealing = generateKeyPairSync('x25519')
  const sealingRaw = Buffer.from(sealing.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return {
    signing: privateKey,
    signingKey: raw.toString('base64'),
    keyName,
    sealing: sealing.privateKey,
    sealingKey: sealingRaw.toString('base64'),
  }
}

const signed = (text: string, { signing }: Keys) =>
  sign(null, Buffer.from(text), signing).toString('base64')

export function detailsOf(address: string, keys: Keys, name = 'The landscape review'): Details {
  const unsigned = {
    format: 'care-cyber-check-review-1',
    name,
    address,
    signingKey: keys.signingKey,
    sealingKey: keys.sealingKey,
  } as const
  return { ...unsigned, signature: signed(signedDetailsText(unsigned), keys) }
}

export function receiptOf(
  { id, sha256: of, quarter }: { id: string; sha256: string; quarter: Quarter },
  keys: Keys,
): Receipt {
  const unsigned = { id, sha256: of, quarter, storedOn: '2026-11-23', key: keys.keyName }
  return { ...unsigned, signature: signed(signedText(unsigned), keys) }
}

export function erasureOf(id: string, keys: Keys): Erasure {
  const unsigned = { id, erasedOn: '2026-11-24', key: keys.keyName }
  return { ...unsigned, signature: signed(signedErasureText(unsigned), keys) }
}

interface Row {
  readonly sha256: string
  readonly withdrawal: string
  readonly text: string
  readonly receipt: Receipt
  replacedBy: string | null
}

const statuses: Partial<Record<ProblemCode, number>> = {
  'unknown-letter': 404,
  withdrawn: 410,
  'other-bytes': 409,
  stale: 409,
  'not-yours': 403,
}

export interface Said {
  readonly status: number
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

const problem = (code: ProblemCode): Said => ({
  status: statuses[code] ?? 422,
  body: JSON.stringify({ code, message: 'No.' }),
})

/** What a review stores and says, without a network. */
export function createMemory(keys: Keys) {
  const rows = new Map<string, Row>()
  const spent = new Set<string>()
  const gone = new Set<string>()

  function accept(text: string): Said {
    const { id, withdrawal: by, replaces, submission } = letter.parse(JSON.parse(text))
    const known = rows.get(id)
    if (known !== undefined) {
      if (known.text !== text) return problem('other-bytes')
      if (known.replacedBy !== null) return problem('stale')
      return { status: 200, body: JSON.stringify(known.receipt) }
    }
    if (gone.has(id) || spent.has(by)) return problem('withdrawn')
    if (replaces !== null) {
      const no = replace(replaces, id, by)
      if (no !== null) return problem(no)
    }
    const receipt = receiptOf({ id, sha256: sha256(text), quarter: submission.quarter }, keys)
    rows.set(id, { sha256: receipt.sha256, withdrawal: by, text, receipt, replacedBy: null })
    return { status: 201, body: JSON.stringify(receipt) }
  }

  function replace(replaces: string, id: string, by: string): ProblemCode | null {
    const old = rows.get(replaces)
    if (old === undefined) return 'unknown-letter'
    if (old.withdrawal !== by) return 'not-yours'
    if (old.replacedBy !== null) return 'stale'
    old.replacedBy = id
    return null
  }

  /** As the real one does: the secret is spent, whether or not anything of it has arrived. */
  function takeBack(text: string): Said {
    const { id, secret } = withdrawal.parse(JSON.parse(text))
    const by = sha256(secret)
    const isKnown = gone.has(id) || [...rows.values()].some(row => row.withdrawal === by)
    spent.add(by)
    for (const [each, row] of rows) {
      if (row.withdrawal !== by) continue
      rows.delete(each)
      gone.add(each)
    }
    if (!isKnown) return problem('unknown-letter')
    return { status: 200, body: JSON.stringify({ id, withdrawn: true }) }
  }

  return {
    /** What counts: stored and not replaced. */
    counting: (): readonly string[] =>
      [...rows].filter(([, { replacedBy }]) => replacedBy === null).map(([id]) => id),
    textOf: (id: string) => rows.get(id)?.text,
    answer: (path: string, text: string): Said =>
      path === lettersPath ? accept(text) : takeBack(text),
  }
}

export type Memory = ReturnType<typeof createMemory>

export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['rawHeaders']
  readonly text: string
}

/** Answers a request in the review's stead; `usual` is what the review would do. */
export type Misbehaviour = (to: ServerResponse, asked: Asked, usual: () => Said) => void

export function reply(to: ServerResponse, { status, body, headers = {} }: Said): void {
  to.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

export async function openSmallReview() {
  const keys = newKeys()
  const memory = createMemory(keys)
  const asked: Asked[] = []
  const hearing: (() => void)[] = []
  const next: Misbehaviour[] = []
  const server = createServer((request, to) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const path = request.url ?? ''
      const one = { path, headers: request.rawHeaders, text: Buffer.concat(parts).toString('utf8') }
      asked.push(one)
      const usual = () => memory.answer(path, one.text)
      const misbehave = next.shift()
      if (misbehave === undefined) reply(to, usual())
      else misbehave(to, one, usual)
      hearing.splice(0).forEach(hear => hear())
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // It listens on TCP, so its address has a port.
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    keys,
    memory,
    address,
    details: detailsOf(address, keys),
    /** Everything that was asked so far. */
    asked,
    /** The next requests, one each, are answered so. */
    misbehave: (...ways: readonly Misbehaviour[]) => void next.push(...ways),
    heard: () => new Promise<void>(resolve => void hearing.push(resolve)),
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

export type SmallReview = Awaited<ReturnType<typeof openSmallReview>>
