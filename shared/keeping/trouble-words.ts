/** What people are told when the records cannot be opened: what happened, what is safe, what to do. */
import { dayInWords } from '../dates.ts'
import { newestFirst } from './copy-words.ts'
import type { Trouble, TroubleKind } from './start.ts'

export type TroubleAction = 'use-copy' | 'try-again' | 'show-folder'

export interface TroubleWords {
  readonly heading: string
  readonly happened: string
  readonly safe: string
  readonly todo: readonly string[]
  /** The first is the main button. */
  readonly actions: readonly TroubleAction[]
  /** One sentence with the technical facts, to be sent as it stands. */
  readonly forIt: string
}

type Words = Omit<TroubleWords, 'forIt' | 'actions'>

type OwnKind = 'damaged' | 'missing' | 'foreign' | 'failing'

const simple: Readonly<Record<Exclude<TroubleKind, OwnKind>, Words>> = {
  newer: {
    heading: 'Your records need a newer version of this app',
    happened:
      'A newer Care Cyber Check has opened your records. The one on this PC is too old to read them.',
    safe: 'All your answers are there. Nothing was changed.',
    todo: [
      'Ask your IT person to put the newest Care Cyber Check on this PC.',
      'Open it. Your answers will be there.',
    ],
  },
  'read-only': {
    heading: 'This PC does not let the app save',
    happened: 'The app found your records, but it is not allowed to change them.',
    safe: 'Everything you saved before is still there.',
    todo: [
      'Restart this PC, open the app again and see if that was enough.',
      'If not, ask your IT person. A security program or a locked folder may be in the way.',
    ],
  },
  'in-use': {
    heading: 'Your records are open somewhere else',
    happened:
      'Something else is using your records: a second Care Cyber Check, another person signed in to this PC, or a virus check.',
    safe: 'Nothing is lost. Your records are as you left them.',
    todo: [
      'Close the other Care Cyber Check, if there is one.',
      'If someone else is signed in to this PC, ask them to close it.',
      'Wait a minute, then choose “Try again”.',
    ],
  },
  'disk-full': {
    heading: 'This PC has no room left',
    happened: 'The app needs a little free space to open your records. The disk is full.',
    safe: 'Everything you saved is still there.',
    todo: [
      'Empty the Recycle Bin.',
      'Delete downloads that nobody needs. Leave the folder of this app alone.',
      'Then choose “Try again”.',
    ],
  },
  unreachable: {
    heading: 'The drive with your records is not there',
    happened:
      'Your records are on a drive that this PC cannot reach now: it was pulled out, or the network is down.',
    safe: 'What you saved is on that drive. Nothing was changed.',
    todo: [
      'Plug the drive in, or connect this PC to your network.',
      'Then choose “Try again”.',
      'If that does not help, send the sentence below to your IT person.',
    ],
  },
  migration: {
    heading: 'Your records could not be made ready for this version',
    happened:
      'This version keeps records in a new way. Changing yours over did not work, so the app stopped.',
    safe: 'Your records are as they were before.',
    todo: [
      'Restart this PC, open the app again and see if that was enough.',
      'If not, send the sentence below to your IT person. Leave the folder as it is.',
    ],
  },
  unknown: {
    heading: 'Your records could not be opened',
    happened: 'Something went wrong that the app has no name for.',
    safe: 'The app has not deleted anything.',
    todo: [
      'Choose “Try again”.',
      'Still the same? Restart this PC and open the app again.',
      'If that does not help, send the sentence below to your IT person.',
    ],
  },
}

const facts: Readonly<Record<TroubleKind, string>> = {
  newer: 'the records were last written by a newer version than the one installed here',
  foreign: 'the file in that place is a database of another program',
  'read-only': 'the app has no permission to write there',
  damaged: 'SQLite reports that the file is damaged',
  'in-use': 'the file is locked by another process',
  missing: 'the file is not there, though the app has been used before',
  'disk-full': 'the disk is full or the quota is used up',
  unreachable: 'the drive or share that the folder is on cannot be reached',
  failing: 'the disk reports an input or output error',
  migration: 'updating its database to this version failed and was rolled back',
  unknown: 'the cause is not known',
}

export function troubleWords(trouble: Trouble): TroubleWords {
  const { heading, happened, safe, todo } = wordsFor(trouble)
  const copies = copiesInWords(trouble)
  return {
    heading,
    happened,
    safe: copies === '' ? safe : `${safe} ${copies}`.trim(),
    todo,
    actions: actionsFor(trouble),
    forIt: `Care Cyber Check cannot open its records at ${trouble.file}: ${facts[trouble.kind]} (${trouble.kind}); ${copyCount(trouble)} in the folders beside it.`,
  }
}

const own: Readonly<Record<OwnKind, (trouble: Trouble) => Words>> = {
  damaged,
  missing,
  foreign,
  failing,
}
const isOwn = (kind: TroubleKind): kind is OwnKind => kind in own

function wordsFor(trouble: Trouble): Words {
  const { kind } = trouble
  return isOwn(kind) ? own[kind](trouble) : simple[kind]
}

function damaged({ copies }: Trouble): Words {
  const happened =
    'The file with your answers can no longer be read in full. A power cut or a worn disk can do this.'
  const safe = 'The damaged file is kept as it is.'
  if (copies.length > 0) {
    return {
      heading: 'Your records are damaged, but you have a backup',
      happened,
      safe,
      todo: [
        'Read below what is in the newest backup, and what the app could still read in the damaged file.',
        'Choose a button. Nothing is changed before you do.',
        'Afterwards, answer again what is missing.',
      ],
    }
  }
  return {
    heading: 'Your records are damaged',
    happened: `${happened} There is no backup in the folder.`,
    safe,
    todo: [
      'Read below what the app could still read in it. You can start again with that; the damaged file is kept.',
      'Is something missing? Leave the folder as it is, send the sentence below to your IT person, and ask if this PC is backed up somewhere.',
      'When they have put the file back, choose “Try again”.',
    ],
  }
}

function missing({ copies }: Trouble): Words {
  const happened =
    'The app was used here before, but the file with your answers is gone. It may have been moved, renamed or deleted.'
  if (copies.length > 0) {
    return {
      heading: 'Your records are not where they were, but you have a backup',
      happened,
      safe: '',
      todo: [
        'If you know where the file went, put it back and choose “Try again”.',
        'If not, go back to the newest backup with the button below.',
      ],
    }
  }
  return {
    heading: 'Your records are not where they were',
    happened: `${happened} There is no backup in the folder.`,
    safe: 'If the file was moved, your answers are still in it.',
    todo: [
      'Look in the Recycle Bin, and ask who else uses this PC.',
      'Put the file back in its folder, then choose “Try again”.',
      'If you cannot find it, send the sentence below to your IT person.',
    ],
  }
}

function failing({ copies }: Trouble): Words {
  return {
    heading: 'The disk of this PC did not do what it was asked',
    happened:
      'The app asked the disk to read or write your records, and the disk answered that it could not.',
    safe: 'The app has not deleted anything.',
    todo: [
      'Choose “Try again”. Still the same? Restart this PC and open the app again.',
      copies.length > 0
        ? 'If that does not help, go back to a backup, or let the app read what the disk still gives out.'
        : 'If that does not help, let the app read what the disk still gives out.',
      'Ask your IT person to look at the disk soon. A disk that answers like this may be wearing out.',
    ],
  }
}

function foreign({ file }: Trouble): Words {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return {
    heading: 'Another program’s file is where your records should be',
    happened: `The app looked for its records and found a file that it did not make: ${name}.`,
    safe: 'The app has not touched that file.',
    todo: [
      'Choose “Show me the folder”.',
      `Move ${name} to another folder, such as Documents. Do not delete it.`,
      'Come back here and choose “Try again”.',
    ],
  }
}

/** Only where going back to a copy repairs something: elsewhere the records themselves are whole. */
export function canUseCopy({ kind, copies }: Trouble): boolean {
  return ['damaged', 'missing', 'failing'].includes(kind) && copies.length > 0
}

function actionsFor(trouble: Trouble): readonly TroubleAction[] {
  // A disk that fails once may do it the next time: nothing is given up before that.
  if (trouble.kind === 'failing' && canUseCopy(trouble))
    return ['try-again', 'use-copy', 'show-folder']
  if (canUseCopy(trouble)) return ['use-copy', 'try-again', 'show-folder']
  return trouble.kind === 'foreign' ? ['show-folder', 'try-again'] : ['try-again', 'show-folder']
}

function copiesInWords({ copies }: Trouble): string {
  const newest = newestFirst(copies)[0]
  if (newest === undefined) return ''
  const day = dayInWords(newest.madeAt)
  return copies.length === 1
    ? `You have 1 backup, from ${day}.`
    : `You have ${copies.length} backups, the newest from ${day}.`
}

function copyCount({ copies }: Trouble): string {
  if (copies.length === 0) return 'there is no backup'
  return copies.length === 1 ? 'there is 1 backup' : `there are ${copies.length} backups`
}
