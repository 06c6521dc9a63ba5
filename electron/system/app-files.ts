/** Which file of the app an address stands for, and none outside the folder of the page. */
import { realpathSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { appOrigin } from './origin.ts'

/** Names that our build makes: nothing that Windows, a server or a shell would read as anything else. */
const plainName = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/
/** Windows opens a device under these, whatever the folder and the ending. */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(?:\.|$)/i

const isSafeName = (name: string): boolean =>
  plainName.test(name) && !name.endsWith('.') && !deviceName.test(name)

/**
 * The file under `root`, or null. Reads the raw address, not one that a parser has tidied: whatever needs
 * decoding or tidying was not written by our build.
 */
export function fileFor(url: string, root: string): string | null {
  if (!url.startsWith(`${appOrigin}/`)) return null
  const path = url.slice(appOrigin.length + 1).replace(/[?#].*$/s, '')
  const names = path === '' ? ['index.html'] : path.split('/')
  if (!names.every(isSafeName)) return null
  return join(root, ...names)
}

/** As above, and the file is there and no link leads out of the folder. */
export function realFileFor(url: string, root: string): string | null {
  const file = fileFor(url, root)
  if (file === null) return null
  try {
    const [real, realRoot] = [realpathSync.native(file), realpathSync.native(root)]
    // With the separator: a sibling folder may begin with the same name.
    return real.startsWith(resolve(realRoot) + sep) ? real : null
  } catch {
    return null
  }
}
