/** Words that stand in every published file. */
export const madeUpWords = 'made-up data'
export const realWords = 'sent by services'
export const tooFew = 'too few to show'

export const dataWords = (isMadeUp: boolean): string => (isMadeUp ? madeUpWords : realWords)

/** How the numbers came about, for whoever opens the folder. */
export const methodWords: readonly string[] = [
  'Each service that shared in this quarter is counted once, with what it sent last before the quarter was closed. Sharing is a choice, so these services may differ from those that did not share.',
  'Every number is rounded to the nearest 5, after 1 was added, taken away or neither, as a secret and the answers of the group to that question decide. A number that is shown is at most 3 away from the true one.',
  'Numbers from 1 to 7 are never shown, here or for the whole of England. They are left empty. So are some zeros, eights and nines, so that nobody can tell which is which.',
  'Nothing is exempt, and nothing is published a second time with other rounding.',
  'Percentages are whole, and come from rounded numbers of 40 homes or more. Each number that is not shown counts as about 3 in the number of homes behind a percentage, and there is none where much is not shown, or where it could well be several points off. Percentages of a group need not add up to 100.',
  'How many homes took part is the largest number of homes behind any question of the group. It is not counted apart, so that it cannot be subtracted from.',
  'Groups by size hold only the kinds of service that say their size in every region. Some kinds never say their region.',
  'How many services there are is an estimate, not the register itself.',
]
