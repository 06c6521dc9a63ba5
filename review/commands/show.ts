/** The server, opened on made-up data: to look at what was published of it, and to send it made-up submissions. */
import { madeUpSettings } from '../made-up.ts'
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { readOptions } from './options.ts'

const usage = 'show --made-up'

export function settingsToShow(settings: Settings, rest: readonly string[]): Settings {
  const { words, isSet } = readOptions(rest, { 'made-up': { type: 'boolean' } }, usage)
  if (words.length === 0 && isSet('made-up')) return madeUpSettings(settings)
  throw new Trouble(
    `What services sent is shown by the server itself: npm run review. Made-up data: npm run review -- ${usage}`,
  )
}
