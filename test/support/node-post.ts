/** Posts over Node's own sockets, through the same code that the app posts with. */
import { request } from 'node:http'
import { postWith } from '../../electron/system/review-post.ts'

export function nodePost(limitMs?: number) {
  return postWith(url => {
    const started = request(url, { method: 'POST', agent: false })
    return {
      setHeader: (name, value) => started.setHeader(name, value),
      end: text => started.end(text),
      abort: () => void started.destroy(),
      on: (name, hear) => started.on(name, hear),
    }
  }, limitMs)
}
