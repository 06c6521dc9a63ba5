/** What can be opened outside the app, and only when the person asks: a few official pages, and the folder of the records. */
import { Failure } from '../../shared/failure.ts'
import { knownHosts } from '../../shared/keeping/known-hosts.ts'

const hosts: ReadonlySet<string> = new Set(knownHosts)

/** The address as the browser will read it, or null where it is not on the list. */
export function listedLink(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, port, username, password, href } = new URL(url)
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === ''
  return isPlain && hosts.has(hostname) ? href : null
}

/** `open` hands the address to the system; it never sees the text that came from the page. */
export async function openLink(url: string, open: (href: string) => Promise<void>): Promise<void> {
  const href = listedLink(url)
  if (href === null) throw new Failure('invalid', 'The app does not open that address.')
  try {
    await open(href)
  } catch {
    throw new Failure('unexpected', `The browser did not open. The address is ${href}`)
  }
}

/** The system's way to open a folder answers with a reason in its own words, or with nothing when it worked. */
export async function showFolder(
  folder: string,
  open: (path: string) => Promise<string>,
): Promise<void> {
  if ((await open(folder)) === '') return
  throw new Failure('unexpected', `The folder did not open. It is ${folder}`)
}
