/** What a flag says: the sign and words on it, what it means for care, and what can be done about it. */
import { dayInWords } from '../dates.ts'
import type { Support, SupportStatus, Unknown } from './support.ts'
import type { SupportTable } from './support-table.ts'

export const supportSigns: Readonly<Record<SupportStatus, string>> = {
  ended: '✕',
  'paid-updates': '✕',
  'ends-soon': '◐',
  'now-and-then': '◐',
  'not-known': '?',
  supported: '✓',
  'no-system': '–',
}

/** The name of each status where there is no date beside it: as a filter, or the head of a group. */
export const supportStatusWords: Readonly<Record<SupportStatus, string>> = {
  ended: 'No longer gets updates',
  'paid-updates': 'Updates only if paid for',
  'ends-soon': 'Updates end within six months',
  'now-and-then': 'Updates only now and then',
  'not-known': 'Not known',
  supported: 'Gets updates',
  'no-system': 'No system to update',
}

export interface FlagWords {
  readonly sign: string
  readonly words: string
}

/** The sign and the words of a flag: "✕ No longer gets updates since 14 October 2025". */
export function flagWords({ status, endsOn }: Support): FlagWords {
  const sign = supportSigns[status]
  if (endsOn === null) return { sign, words: supportStatusWords[status] }
  const day = dayInWords(endsOn)
  const dated: Partial<Record<SupportStatus, string>> = {
    ended: `No longer gets updates since ${day}`,
    'paid-updates': `Only paid updates since ${day}`,
    'ends-soon': `Updates end on ${day}`,
    supported: `Gets updates until ${day}`,
  }
  return { sign, words: dated[status] ?? supportStatusWords[status] }
}

const unknownWords: Readonly<Record<Unknown, string>> = {
  system: 'We do not know which system it has. Choose it on the page of the device.',
  version:
    'We do not know which version it has, and it depends on that. Look in its settings under “About”.',
  'not-listed':
    'This version is not in our list. It may be newer than the list, or written another way.',
  chromeos:
    'Each Chromebook has a date of its own. Look in its settings under “About ChromeOS” and type it in.',
  unsure: 'It had updates on the day of our list. It may have stopped since then.',
}

const meaning: Readonly<Record<SupportStatus, string>> = {
  ended:
    'Nobody mends new holes in it any more. Someone could get in and read people’s records, or stop you from using them.',
  'paid-updates':
    'It gets updates only if somebody has paid for them. Without them nobody mends new holes, and someone could get in.',
  'ends-soon': 'It is safe to use today. Plan now what comes after it, so that care does not stop.',
  'now-and-then': 'The maker mends only the worst holes in it. Plan to move on from it this year.',
  'not-known': 'You cannot tell yet whether it is safe to use.',
  supported: 'New holes in it are still mended. Let it update and restart.',
  'no-system': 'There is nothing in it that has to be updated.',
}

/** What the flag means for care, in a sentence or two. */
export function meaningOf({ status, unknown }: Support): string {
  return unknown === null ? meaning[status] : unknownWords[unknown]
}

/** How sure the flag is, and where its date comes from. */
export function sourceWords(
  support: Support,
  table: Pick<SupportTable, 'listedOn'>,
): readonly string[] {
  const { from, product, doubt, source, note } = support
  if (from === null) return []
  const day = dayInWords(table.listedOn)
  const doubts = {
    edition:
      'We do not know the edition, so this is the earlier of two dates. Home and Pro end before Enterprise and Education.',
    version: 'We do not know the exact version. All that it can be have ended by this day.',
  }
  const about = product === null ? 'This' : product
  return [
    ...(doubt === null ? [] : [doubts[doubt]]),
    ...(note === '' ? [] : [note]),
    from === 'typed'
      ? 'This is the date you gave for it. It counts before our list.'
      : `${about}: from the list dated ${day}; what came later is not in it. Source: ${source}.`,
  ]
}

export interface Choice {
  readonly title: string
  readonly text: string
}

/** What can be done. Empty where nothing has to be. */
export function choicesFor(support: Support): readonly Choice[] {
  if (!needsAction(support)) return []
  return [...upgradeFor(support), replace, ...cutOffFor(support), keepFor(support)]
}

/** Whether somebody has to decide something about it. */
export function needsAction({ status }: Support): boolean {
  return ['ended', 'paid-updates', 'ends-soon', 'now-and-then'].includes(status)
}

function upgradeFor({ product, from, status }: Support): readonly Choice[] {
  const name = product ?? ''
  if (from === 'model') return []
  if (name.startsWith('Windows 10')) {
    return [
      {
        title: 'Move to Windows 11',
        text: 'It costs nothing where the PC is new enough. Whether this one is, nobody has read yet: open Settings, then Windows Update, or ask your IT person.',
      },
      ...(status === 'paid-updates' ? [payForUpdates] : []),
    ]
  }
  if (name.startsWith('Windows 11')) {
    return [
      {
        title: 'Update to the newest Windows 11',
        text: 'It costs nothing. Open Settings, then Windows Update, and look for new updates. If none is offered, ask your IT person.',
      },
    ]
  }
  if (name.startsWith('Windows Server')) return status === 'paid-updates' ? [payForUpdates] : []
  if (/^(?:macOS|iOS|iPadOS|Android)/.test(name)) {
    return [
      {
        title: 'Update to a newer version',
        text: 'It costs nothing where the device is new enough. Look for an update in its settings. If none is offered, it is too old.',
      },
    ]
  }
  return []
}

const payForUpdates: Choice = {
  title: 'Pay for more updates',
  text: 'Ask your IT person whether it is signed up already, what it costs and for how long. It only buys time.',
}

const replace: Choice = {
  title: 'Replace it',
  text: 'Put it into the budget. Wipe the old one before it leaves the building, and note how.',
}

function cutOffFor({ status }: Support): readonly Choice[] {
  if (status === 'ends-soon' || status === 'now-and-then') return []
  return [
    {
      title: 'Cut it off from the internet',
      text: 'Where the work needs nothing from the internet: off the wi-fi, no email, no browsing. It is safer then, but not safe.',
    },
  ]
}

function keepFor({ status }: Support): Choice {
  const when = status === 'ended' || status === 'paid-updates' ? 'for now' : 'until it ends'
  return {
    title: `Keep it ${when}, and write down why`,
    text: 'DSPT 8.2.1 asks for the reason, and that the people in charge know and accept it. Write it on the page of the device, and look at it again in a few months.',
  }
}
