/** The words for what could still be read of damaged records: what it is, what is missing, and what would stay as it is. */
import { capital, counted } from '../counted.ts'
import { type Counts, nouns } from './backup.ts'
import { manyInWords, numbered } from './backup-words.ts'
import type { SalvageOffer } from './salvage.ts'

/** "3 answers, 2 devices and 1 system". */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

const each = (counts: Counts): readonly string[] =>
  nouns.filter(noun => counts[noun] > 0).map(noun => numbered(counts[noun], noun))

/** "The app could still read 3 answers and 2 devices in the damaged file that are newer than this backup. Add them?" */
export function offerInWords({ added, hasBackup }: SalvageOffer): string {
  const what = `The app could still read ${listed(each(added))} in the damaged file`
  const total = nouns.reduce((sum, noun) => sum + added[noun], 0)
  const [are, them] = total === 1 ? ['is', 'it'] : ['are', 'them']
  return hasBackup
    ? `${what} that ${are} not in this backup, or newer there. Add ${them}?`
    : `${what}. Start again with ${them}?`
}

/** What is left out or stays as it is, a sentence each. */
export function leftOutInWords(offer: SalvageOffer): readonly string[] {
  const { unplaced, unread, undecided, hasBackup } = offer
  const alone = each(unplaced)
  const stays = undecided === 1 ? 'It stays' : 'They stay'
  return [
    unread.length === 0
      ? ''
      : `Not everything could be read: some ${listed(unread.map(manyInWords))} may be missing. Look through what you worked on last.`,
    alone.length === 0
      ? ''
      : `${capital(listed(alone))} could be read, but not the check or the service they belong to. They are left out.`,
    undecided === 0
      ? ''
      : `${capital(counted(undecided, 'thing is', 'things are'))} different in the damaged file, and nothing says which is newer. ${stays} as in the backup.`,
    hasBackup
      ? 'Your settings stay as in the backup, and sharing is off until you agree again.'
      : 'Your settings start afresh, and sharing is off until you agree again.',
  ].filter(sentence => sentence !== '')
}

/** Above what could be read: of a file that is damaged, and of one on a disk that fails. */
export const heldWords = {
  damaged: 'What the damaged file still holds',
  failing: 'What the disk still gives out',
} as const

export function nothingInWords(hasBackup: boolean): string {
  return hasBackup
    ? 'The app found nothing newer in the damaged file that it could read.'
    : 'The app found nothing in the damaged file that it could read.'
}
