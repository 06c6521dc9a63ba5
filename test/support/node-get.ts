/** Fetches over Node's own sockets, through the same code that the app fetches with. */
import { request } from 'node:http'
import { getWith } from '../../electron/system/review-get.ts'

export function nodeGet(limitMs?: number) {
  return getWith(url => {
    const started = request(url, { method: 'GET', agent: false })
    return {
      setHeader: (name, value) => started.setHeader(name, value),
      end: () => started.end(),
      abort: () => void started.destroy(),
      on: (name, hear) => started.on(name, hear),
    }
  }, limitMs)
}
