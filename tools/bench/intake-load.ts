/** Senders without a rest, and the servers that they send to, each in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { lettersPath } from '../../shared/sharing/asked.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import { sharedQuestions } from '../../shared/sharing/questions.ts'
import { quarterOf } from '../../shared/sharing/quarters.ts'

export interface Server {
  readonly address: string
  /** The most memory it ever held, in MiB. */
  readonly mostMemory: () => number
  readonly end: () => Promise<void>
}

export async function startServer(
  program: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Server> {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, program, { env: { PATH, ...environment } })
  let heard = ''
  child.stdout.setEncoding('utf8').on('data', text => (heard += String(text)))
  child.stderr.setEncoding('utf8').on('data', text => (heard += String(text)))
  const closed = once(child, 'close')
  while (!heard.includes('\n')) await Promise.race([once(child.stdout, 'data'), closed])
  const [, address] = /listens at (\S+);/.exec(heard) ?? []
  if (address === undefined) throw new Error(heard)
  const end = async () => {
    child.kill()
    await closed
  }
  return { address, mostMemory: () => mostMemoryOf(child), end }
}

function mostMemoryOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

const quarter = quarterOf(new Date().toISOString().slice(0, 10))
/** Every question answered: the largest letter that a service sends. */
const submission = {
  schema: 1,
  quarter,
  pack: '2026.11',
  app: '0.1',
  kind: 'care-home',
  region: 'South East',
  size: '20-49',
  dspt: 'not-yet',
  answers: Object.fromEntries(sharedQuestions.map(id => [id, 'yes'])),
  devices: null,
}

/** Written out once: the senders share the processors with those who are measured. */
const submissionText = canonical(submission)

const newLetter = (): string =>
  `{"id":"${randomUUID()}","replaces":null,"submission":${submissionText},"withdrawal":"${randomBytes(32).toString('hex')}"}`

export interface Said {
  readonly status: number
  readonly isToldWhen: boolean
  readonly milliseconds: number
}

interface Sender {
  readonly agent: Agent
  /** One of its own for each, as many services have; the review slows down whoever asks too often. */
  readonly localAddress: string
}

function send(address: string, { agent, localAddress }: Sender): Promise<Said> {
  const body = newLetter()
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, localAddress, headers }
    const asked = request(address + lettersPath, options, answer => {
      answer.resume().on('end', () => {
        const isToldWhen = answer.headers['retry-after'] !== undefined
        const milliseconds = performance.now() - began
        resolve({ status: answer.statusCode ?? 0, isToldWhen, milliseconds })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** The app waits for minutes. */
const pauseMilliseconds = 100

/**
 * All that was answered to so many senders at once, each sending the next as soon as it is answered, or a tenth of a
 * second after it was sent away.
 */
export async function load(
  { address }: Server,
  senders: number,
  seconds: number,
): Promise<readonly Said[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders })
  const said: Said[] = []
  const until = performance.now() + seconds * 1000
  const sender = async (_: unknown, at: number) => {
    const localAddress = `127.0.1.${at + 1}`
    while (performance.now() < until) {
      // A line that was closed while it was idle; the letter is nobody's and another takes its place.
      const one = await send(address, { agent, localAddress }).catch(() => null)
      if (one === null) continue
      said.push(one)
      if (one.status !== 201) await wait(pauseMilliseconds)
    }
  }
  await Promise.all(Array.from({ length: senders }).map(sender))
  agent.destroy()
  return said
}
