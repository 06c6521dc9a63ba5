/** The one line from this app to the network: to the review's address and no further. */
import type { ClientRequest, Net, Session, session as sessions } from 'electron'
import { getWith } from './review-get.ts'
import { postWith } from './review-post.ts'

interface ReviewLine {
  readonly post: ReturnType<typeof postWith>
  readonly get: ReturnType<typeof getWith>
}

/**
 * Through the browser inside this app, for the system's proxy and its list of trusted certificates. Its session is
 * made when something is first sent or asked for and not before: it keeps no cookies and no cache, and reaches one address.
 */
export function reviewLine(net: Net, session: typeof sessions): ReviewLine {
  let made: { readonly origin: string; readonly session: Promise<Session> } | null = null
  const opener = async (url: string, method: 'GET' | 'POST') => {
    const { origin } = new URL(url)
    if (made?.origin !== origin) made = { origin, session: makeSession(session, origin) }
    const own = await made.session
    return (address: string): ClientRequest =>
      net.request({ ...plainRequest, method, url: address, session: own })
  }
  return {
    post: async (url, text, signal) => postWith(await opener(url, 'POST'))(url, text, signal),
    get: async (url, mostBytes, signal) =>
      getWith(await opener(url, 'GET'))(url, mostBytes, signal),
  }
}

const plainRequest = {
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
