/** Brings a text to the review: exactly these bytes, nothing that says who sends them, and no further than its address. */
import type { EventEmitter } from 'node:events'
import type { Net, Session, session as sessions } from 'electron'
import type { Heard, NotHeard } from '../../shared/sharing/queue-rules.ts'

/** A receipt has some 300 bytes; whatever sends this much is something else. */
const mostBytes = 64 * 1024
const longestMs = 30_000

/** What Electron's requests and Node's have in common. */
export interface Request extends Pick<EventEmitter, 'on'> {
  readonly setHeader: (name: string, value: string) => unknown
  readonly end: (text: string) => unknown
  readonly abort: () => void
}

interface Response extends Pick<EventEmitter, 'on'> {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** The same from every PC: nothing of the system, the language or the exact version. */
const headers: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  accept: 'application/json',
  'accept-encoding': 'identity',
  'accept-language': 'en',
  'user-agent': 'Care Cyber Check',
}

/** Never rejects: what went wrong is an answer too. `limitMs` is given by tests only. */
export function postWith(
  start: (url: string) => Request,
  limitMs = longestMs,
): (url: string, text: string, signal: AbortSignal) => Promise<Heard | NotHeard> {
  return (url, text, signal) =>
    new Promise(resolve => {
      if (signal.aborted) {
        resolve('stopped')
        return
      }
      const request = start(url)
      let isOver = false
      const end = (heard: Heard | NotHeard) => {
        if (isOver) return
        isOver = true
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        resolve(heard)
        if (typeof heard === 'string') request.abort()
      }
      const stop = () => end('stopped')
      const timer = setTimeout(() => end('no-connection'), limitMs)
      signal.addEventListener('abort', stop)
      request.on('response', (response: Response) => {
        listen(response, end)
      })
      // A line's login page: the review itself never sends anyone elsewhere.
      request.on('redirect', () => end('not-the-review'))
      request.on('error', () => end('no-connection'))
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value)
      request.end(text)
    })
}

function listen(response: Response, end: (heard: Heard | NotHeard) => void): void {
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

/**
 * Through the browser inside this app, for the system's proxy and its list of trusted certificates. Its session is
 * made when something is first sent and not before: it keeps no cookies and no cache, and reaches one address.
 */
export function reviewPost(net: Net, session: typeof sessions): ReturnType<typeof postWith> {
  let made: { readonly origin: string; readonly session: Promise<Session> } | null = null
  return async (url, text, signal) => {
    const { origin } = new URL(url)
    if (made?.origin !== origin) made = { origin, session: makeSession(session, origin) }
    const own = await made.session
    const post = postWith(address => net.request({ ...plainRequest, url: address, session: own }))
    return post(url, text, signal)
  }
}

const plainRequest = {
  method: 'POST',
  redirect: 'manual',
  credentials: 'omit',
  useSessionCookies: false,
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const

async function makeSession(session: typeof sessions, origin: string): Promise<Session> {
  const own = session.fromPartition(`review ${origin}`, { cache: false })
  // Takes the place of the filter with which lock-down closes every session to the network.
  own.webRequest.onBeforeRequest(({ url }, reply) => {
    reply({ cancel: !URL.canParse(url) || new URL(url).origin !== origin })
  })
  // The rest of the app is led nowhere; see leadNowhere.
  await own.setProxy({ mode: 'system' })
  return own
}
