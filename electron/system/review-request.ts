/** One request to the review and what came back: nothing that says who asks, and no answer longer or slower than the review's. */
import type { EventEmitter } from 'node:events'
import type { Heard, NotHeard } from '../../shared/sharing/queue-rules.ts'

export const longestMs = 30_000

/** What Electron's requests and Node's have in common. */
export interface Request extends Pick<EventEmitter, 'on'> {
  readonly setHeader: (name: string, value: string) => unknown
  readonly end: (text?: string) => unknown
  readonly abort: () => void
}

interface Response extends Pick<EventEmitter, 'on'> {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** The same from every PC: nothing of the system, the language or the exact version. */
const headers: Readonly<Record<string, string>> = {
  accept: 'application/json',
  'accept-encoding': 'identity',
  'accept-language': 'en',
  'user-agent': 'Care Cyber Check',
}

export interface Asking {
  readonly start: () => Request
  /** Null where nothing is sent but the question. */
  readonly text: string | null
  /** Whatever sends more than this is not the review. */
  readonly mostBytes: number
  readonly limitMs: number
  readonly signal: AbortSignal
}

/** Never rejects: what went wrong is an answer too. */
export function request(asking: Asking): Promise<Heard | NotHeard> {
  const { text, signal, limitMs } = asking
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve('stopped')
      return
    }
    const started = asking.start()
    let isOver = false
    const end = (heard: Heard | NotHeard) => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve(heard)
      if (typeof heard === 'string') started.abort()
    }
    const stop = () => end('stopped')
    const timer = setTimeout(() => end('no-connection'), limitMs)
    signal.addEventListener('abort', stop)
    started.on('response', (response: Response) => {
      listen(response, asking.mostBytes, end)
    })
    // A line's login page: the review itself never sends anyone elsewhere.
    started.on('redirect', () => end('not-the-review'))
    started.on('error', error => end(isElse(error) ? 'not-the-review' : 'no-connection'))
    const own = text === null ? headers : { 'content-type': 'application/json', ...headers }
    for (const [name, value] of Object.entries(own)) started.setHeader(name, value)
    if (text === null) started.end()
    else started.end(text)
  })
}

/**
 * Something answered that could not prove to be the review, or a proxy that wants a name or leads elsewhere: as Chromium
 * calls it (net/base/net_error_list.h). Nothing was handed to it.
 */
const elsewhere = /ERR_(?:CERT_|SSL_|TUNNEL_CONNECTION_FAILED|(?:UNEXPECTED_)?PROXY_AUTH)/

const isElse = (error: unknown) => error instanceof Error && elsewhere.test(error.message)

function listen(
  response: Response,
  mostBytes: number,
  end: (heard: Heard | NotHeard) => void,
): void {
  const parts: Buffer[] = []
  let length = 0
  response.on('data', (part: Buffer) => {
    parts.push(part)
    length += part.length
    if (length > mostBytes) end('not-the-review')
  })
  response.on('error', () => end('no-connection'))
  // After the end of a whole answer this says nothing new; without one, the line was cut.
  response.on('close', () => end('no-connection'))
  response.on('end', () => {
    const told = response.headers['retry-after']
    end({
      status: response.statusCode,
      retryAfter: (Array.isArray(told) ? told[0] : told) ?? null,
      body: Buffer.concat(parts).toString('utf8'),
    })
  })
}
