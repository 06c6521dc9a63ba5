/** The line to the one address that newer versions come from. It is made when somebody first looks, and not before. */
import { Readable } from 'node:stream'
import type { ClientRequest, Net, session as sessions } from 'electron'
import type { NotHeard } from '../../shared/sharing/queue-rules.ts'
import { oneAddress } from './one-address.ts'
import { getWith } from './review-get.ts'
import { isElse, plainHeaders, type Request } from './review-request.ts'

/** A file at the address, as it comes; or why it does not. */
export type OpenStream = (url: string, signal: AbortSignal) => Promise<Readable | NotHeard>

export function updateLine(net: Net, session: typeof sessions) {
  const opener = oneAddress(net, session, 'updates')
  return {
    get: async (url: string, mostBytes: number, signal: AbortSignal) =>
      getWith(await opener(url, 'GET'))(url, mostBytes, signal),
    open: async (url: string, signal: AbortSignal) => {
      const start: (address: string) => ClientRequest = await opener(url, 'GET')
      return openWith(start)(url, signal)
    },
  }
}

/** How long the address may take to begin; how long it may fall silent, whoever reads the stream decides. */
const longestMs = 60_000

/** Never rejects: what went wrong is an answer too. Nobody is followed elsewhere. */
export function openWith(start: (url: string) => Request, limitMs = longestMs): OpenStream {
  return (url, signal) =>
    new Promise(resolve => {
      if (signal.aborted) {
        resolve('stopped')
        return
      }
      const started = start(url)
      const end = (heard: Readable | NotHeard) => {
        clearTimeout(timer)
        signal.removeEventListener('abort', stop)
        resolve(heard)
        if (typeof heard === 'string') started.abort()
      }
      const stop = () => end('stopped')
      const timer = setTimeout(() => end('no-connection'), limitMs)
      signal.addEventListener('abort', stop)
      started.on('redirect', () => end('not-the-review'))
      started.on('error', error => end(isElse(error) ? 'not-the-review' : 'no-connection'))
      started.on('response', (response: Readable & { readonly statusCode: number }) => {
        if (response.statusCode === 200) end(asStream(response, () => started.abort()))
        else end('not-the-review')
      })
      for (const [name, value] of Object.entries(plainHeaders)) started.setHeader(name, value)
      started.end()
    })
}

/** Where the line is cut, Electron's answer closes without an end and without an error: whoever reads this hears of it. */
function asStream(response: Readable, abort: () => void): Readable {
  const stream = new Readable({
    read: () => response.resume(),
    destroy: (error, done) => {
      abort()
      done(error)
    },
  })
  response.on('data', (part: Buffer) => {
    if (!stream.push(part)) response.pause()
  })
  response.on('end', () => stream.push(null))
  response.on('error', (error: Error) => stream.destroy(error))
  response.on('aborted', () => stream.destroy(new Error('The line was cut.')))
  response.on('close', () => {
    if (!response.readableEnded) stream.destroy(new Error('The line was cut.'))
  })
  return stream
}
