/** A way to one address and no further, through the browser inside this app. */
import type { ClientRequest, Net, Session, session as sessions } from 'electron'

type Opener = (url: string, method: 'GET' | 'POST') => Promise<(address: string) => ClientRequest>

/**
 * Through the browser inside this app, for the system's proxy and its list of trusted certificates. Its session is
 * made when something is first sent or asked for and not before: it keeps no cookies and no cache, and reaches one address.
 */
export function oneAddress(net: Net, session: typeof sessions, purpose: string): Opener {
  let made: { readonly origin: string; readonly session: Promise<Session> } | null = null
  return async (url, method) => {
    const { origin } = new URL(url)
    if (made?.origin !== origin) made = { origin, session: makeSession(session, origin, purpose) }
    const own = await made.session
    return address => net.request({ ...plainRequest, method, url: address, session: own })
  }
}

const plainRequest = {
  redirect: 'manual',
  credentials: 'omit',
  useSessionCookies: false,
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const

async function makeSession(
  session: typeof sessions,
  origin: string,
  purpose: string,
): Promise<Session> {
  const own = session.fromPartition(`${purpose} ${origin}`, { cache: false })
  // Takes the place of the filter with which lock-down closes every session to the network.
  own.webRequest.onBeforeRequest(({ url }, reply) => {
    reply({ cancel: !URL.canParse(url) || new URL(url).origin !== origin })
  })
  // The rest of the app is led nowhere; see leadNowhere.
  await own.setProxy({ mode: 'system' })
  return own
}
