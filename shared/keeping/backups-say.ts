/** What the app's own backups say to the checklist's questions about backups: what is known of this app, and no more. */
import type { AnswerChoice } from '../checklist/choices.ts'
import { dayInWords, daysBetween, dayOf } from '../dates.ts'
import type { SecondPlace } from './backup.ts'

export interface BackupFacts {
  /** When the newest backup on this PC was made. */
  readonly newestAt: string | null
  /** As it was when it was last looked for. */
  readonly second: SecondPlace | null
  /** The last day one was opened apart and found good, or gone back to. */
  readonly testedOn: string | null
}

export interface BackupsSay {
  /** The day it was worked out. */
  readonly on: string
  /** The answer that it comes to; null where it cannot know. Always shown before it counts. */
  readonly choice: AnswerChoice | null
  readonly sentences: readonly string[]
}

/** The questions of the content pack that the app's own backups can say something to. */
export const backupQuestions = ['backups-made', 'backups-restored'] as const

/** "in the last 12 months", as the question says. */
const testHoldsDays = 365

/** Null for every other question, and while there is nothing to say. */
export function backupsSay(
  questionId: string,
  facts: BackupFacts,
  today: string,
): BackupsSay | null {
  if (questionId === 'backups-made') return made(facts, today)
  return questionId === 'backups-restored' ? restored(facts, today) : null
}

/** The question asks about every record that matters; the app knows its own. */
function made({ newestAt, second }: BackupFacts, today: string): BackupsSay | null {
  if (newestAt === null) return null
  const sentences = [
    `What you write in this app was last backed up on ${dayInWords(newestAt)}.`,
    away(second),
    'This is about this app alone. It knows nothing of your care records and other files.',
  ]
  return { on: today, choice: null, sentences }
}

function away(second: SecondPlace | null): string {
  if (second?.reachedAt == null) return 'That backup is on this PC only.'
  const reached = `A second one was put away from it on ${dayInWords(dayOf(second.reachedAt))}.`
  return second.isSameDisk ? 'The second one is on the same disk.' : reached
}

/** A test is a restore that changed nothing. What the supplier of the care records has tested, only people can find out. */
function restored({ testedOn, newestAt }: BackupFacts, today: string): BackupsSay | null {
  const limits = 'Only you can know if your care records have been restored, too.'
  if (testedOn !== null && daysBetween(testedOn, today) <= testHoldsDays) {
    const sentence = `A backup of this app was opened and read in full on ${dayInWords(testedOn)}.`
    return { on: today, choice: 'partly', sentences: [sentence, limits] }
  }
  if (newestAt === null) return null
  const never =
    testedOn === null
      ? 'No backup of this app has been tested yet.'
      : `A backup of this app was last tested on ${dayInWords(testedOn)}.`
  return { on: today, choice: null, sentences: [never, limits] }
}

/** What is kept with an answer taken from it, word for word as it was shown. */
export function backupsSource({ on, sentences }: BackupsSay): string {
  return `From this app’s own backups on ${dayInWords(on)}: ${sentences.join(' ')}`
}
