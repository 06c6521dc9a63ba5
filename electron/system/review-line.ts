/** The line from this app to the review: to its address and no further. */
import type { Net, session as sessions } from 'electron'
import { oneAddress } from './one-address.ts'
import { getWith } from './review-get.ts'
import { postWith } from './review-post.ts'

interface ReviewLine {
  readonly post: ReturnType<typeof postWith>
  readonly get: ReturnType<typeof getWith>
}

export function reviewLine(net: Net, session: typeof sessions): ReviewLine {
  const opener = oneAddress(net, session, 'review')
  return {
    post: async (url, text, signal) => postWith(await opener(url, 'POST'))(url, text, signal),
    get: async (url, mostBytes, signal) =>
      getWith(await opener(url, 'GET'))(url, mostBytes, signal),
  }
}
