/** What is said of newer versions: what came of each step, how long it takes, and why something waits. */
import { sizeInWords } from '../keeping/copies.ts'
import { assertNever } from '../assert.ts'
import type {
  FoundUpdate,
  Installed,
  ReasonToWait,
  UpdateOutcome,
  UpdateStanding,
} from './updates.ts'
import { answeringMinutes } from './wait.ts'

const getItAgain = 'It was not taken, and nothing on this PC was changed.'

const said: Readonly<Record<UpdateOutcome, string>> = {
  found: 'There is a newer version. Looking has fetched nothing of it.',
  here: 'The newer version is on this PC, and it is the one its makers signed. It is not installed yet.',
  same: 'You have the newest version.',
  'none-yet': 'There is no newer version there yet.',
  'not-release': `That is not the description of a release. Look for the file release.json, beside the installer. ${getItAgain}`,
  'newer-format':
    'That release is described in a way that this version does not understand. Install it by hand: get the installer from where you got this app.',
  'bad-signature': `That was not signed by the makers of this app, or was changed on its way. ${getItAgain} Do not use the installer that came with it.`,
  older: `That is an older version than the one you have. ${getItAgain}`,
  'older-than-seen': `That is an older version than one this app has already been shown. ${getItAgain} If you did not expect it, tell the makers of this app.`,
  'records-too-old':
    'Your records are too old for that version. Install a version in between first. Nothing was changed.',
  'not-for-this-pc': 'There is a newer version, but not for this kind of PC.',
  'no-connection':
    'The line was cut, or there is none. Nothing was changed. Try again when this PC is online; it begins anew.',
  'not-the-address':
    'Something on the way answered, and it was not the place for updates. Wi-Fi with a login page does that. Sign in to the Wi-Fi first, then try again.',
  stopped: 'You stopped it. Nothing was changed.',
  changed: `The installer is not the one that was signed: it was changed or damaged on its way. ${getItAgain} Get it again.`,
  'no-room':
    'There is not enough room on this PC for the installer. Make some room, then try again.',
  'no-installer':
    'The installer was not there. On a stick it has to lie in the same folder as release.json, under the name it came with. Nothing was changed.',
  'not-signed': `Windows does not find the signature of the makers of this app on the installer. ${getItAgain} Tell the makers of this app.`,
  'not-kept':
    'The installer could not be kept on this PC. A security program may have held it up. Nothing was changed. Try again.',
}

const good: readonly UpdateOutcome[] = ['found', 'here', 'same', 'none-yet']

export const isGoodNews = (outcome: UpdateOutcome): boolean => good.includes(outcome)

export const outcomeInWords = (outcome: UpdateOutcome): string => said[outcome]

export function waitInWords(reason: ReasonToWait, way: UpdateStanding['way']): string {
  if (reason === 'working') {
    return 'The app is in the middle of something, such as a backup or an import. Try again when it is done.'
  }
  const orElse = way === 'runs' ? ', or have it installed when you close the app' : ''
  return `You answered a question in the last ${answeringMinutes} minutes, so nothing is installed now. Finish first${orElse}.`
}

/** What came of pressing the button that installs. */
export function installedInWords(
  installed: Installed,
  way: UpdateStanding['way'],
): { readonly isGood: boolean; readonly sentence: string } {
  switch (installed.state) {
    case 'waits':
      return { isGood: false, sentence: waitInWords(installed.reason, way) }
    case 'refused':
      return { isGood: false, sentence: outcomeInWords(installed.outcome) }
    case 'begun':
      return { isGood: true, sentence: 'The installer begins, and this app closes.' }
    case 'shown':
      return {
        isGood: true,
        sentence:
          'It is shown in its folder, and every byte of it was checked. Close this app, then open it there.',
      }
    default:
      return assertNever(installed)
  }
}

/** Bits a second: two lines to reckon with, and no claim about anybody's. */
const slowLine = 2_000_000
const usualLine = 20_000_000

/** "85.0 MB. That takes about 6 minutes on a slow line (2 Mbit/s), and about a minute on one ten times as fast." */
export function sizeAndTime(bytes: number): string {
  const minutes = (speed: number) => Math.max(1, Math.round((bytes * 8) / speed / 60))
  const inMinutes = (count: number) => (count === 1 ? 'a minute' : `${count} minutes`)
  const size = sizeInWords(bytes)
  if (minutes(slowLine) === 1) return `${size}. That takes about a minute, on a slow line as well.`
  return `${size}. That takes about ${inMinutes(minutes(slowLine))} on a slow line (2 Mbit/s), and about ${inMinutes(minutes(usualLine))} on one ten times as fast.`
}

/** The quiet line of the first page; null where nothing waits. */
export function todayInWords(found: FoundUpdate | null): string | null {
  if (found === null) return null
  return found.isHere
    ? `Version ${found.version} of this app is ready to install.`
    : `Version ${found.version} of this app is out.`
}

/** The heading of the page: the news. */
export function headingInWords({ from, found, isWeekly, version }: UpdateStanding): string {
  if (from === null) return 'This copy does not update itself'
  if (found?.isHere === true) return `Version ${found.version} is ready to install`
  if (found !== null) return `Version ${found.version} is out`
  if (isWeekly) return `You have version ${version}, and the app looks each week for a newer one`
  return `You have version ${version}. The app looks for a newer one only if you ask it to`
}

/** Exactly what leaves the PC, for the page and for the choice. */
export const whatIsSent =
  'Looking asks one address for one file. Nothing else is sent: nothing from your records, no name, no number for this PC, and not which version you have. The place that answers sees that somebody at your internet address asked, as every website does. Fetching tells it which installer you take.'
