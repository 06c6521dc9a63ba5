/** The words of the privacy page: what is kept, what leaves, and what erasing cannot reach. */
import type { KeptKind } from './kept.ts'

export const keptWords: Readonly<
  Record<KeptKind, { readonly what: string; readonly holds: string }>
> = {
  records: {
    what: 'Your records',
    holds:
      'Everything you enter: your services, answers, notes, plan, devices, systems, quiz results, your settings, and the letters to the review.',
  },
  copies: { what: 'Copies of your records', holds: 'The same, as it was on earlier days.' },
  hurt: {
    what: 'Damaged records that were put aside',
    holds: 'The same, as far as it can still be read.',
  },
  unfinished: {
    what: 'Files of a step that was cut off',
    holds: 'Parts of the same. The app clears them away by itself.',
  },
  updates: {
    what: 'Newer and earlier versions of this app',
    holds:
      'The installer that waits, that of the version you use, and the one before it. Nothing of yours.',
  },
  lock: {
    what: 'What belongs to the app lock',
    holds: 'The locked key, and how often a wrong passphrase was tried.',
  },
}

export interface WayOut {
  readonly what: string
  readonly when: string
  readonly holds: string
}

/** Every way in which anything leaves this PC. A new one gets its line here before it is built. */
export const waysOut: readonly WayOut[] = [
  {
    what: 'Sharing with the review',
    when: 'Off until you have seen the exact text and press “Send now” or “Save as a file”.',
    holds: 'The answers you leave in, without the name of your service or anyone in it.',
  },
  {
    what: 'Asking the review for its figures and advisories',
    when: 'When you press the button, or each week once you have ticked that. The tick is off at first.',
    holds:
      'Nothing from your records. The review’s server sees that somebody asked, and from which internet address, as every website does.',
  },
  {
    what: 'Looking for a newer version of this app, and fetching it',
    when: 'When you press the button, or each week once you have ticked that. The tick is off at first. Fetching is always your own press of a button.',
    holds:
      'Nothing from your records, and nothing about this PC. The place that answers sees that somebody asked, from which internet address, and which file they took.',
  },
  {
    what: 'Backups in a second place',
    when: 'Each day once you have chosen a USB stick, a network drive or another folder.',
    holds:
      'All your records. They are encrypted only where you have locked your records with a passphrase.',
  },
  {
    what: 'Reports, lists and posters',
    when: 'When you print one, save one or copy one. After that it is wherever you put it.',
    holds: 'What you see on the page.',
  },
  {
    what: 'Links to official websites',
    when: 'When you press one. Your own browser opens it, and the website sees a visit like any other.',
    holds: 'The address of the page, and nothing from your records.',
  },
]

/** What people might expect of a program today, and this one does not do. */
export const neverDone: readonly string[] = [
  'It has no account and no sign-in.',
  'It counts nothing about how you use it, and reports no crashes to anyone.',
  'It never looks for a newer version, fetches one or installs one unless you chose that.',
  'It opens no file, folder or website unless you ask it to.',
]

const elsewhere = [
  'Copies you made yourself: on a USB stick, on a network drive, or in the backup of this PC.',
  'Reports, lists and files you saved somewhere else, and what you printed or sent to someone.',
]
const onTheDisk =
  'What a specialist could still get off the disk. If this PC is sold or thrown away, have its disk wiped as well.'

/** What erasing cannot reach, said before it. */
export const outOfReach: readonly string[] = [
  ...elsewhere,
  'Answers the review already has. To have them erased, take them back first: afterwards this PC no longer knows how.',
  onTheDisk,
]

/** The same, said when it is done. */
export const wasOutOfReach: readonly string[] = [
  ...elsewhere,
  'Answers the review already has. This PC no longer knows how to take them back.',
  onTheDisk,
]
