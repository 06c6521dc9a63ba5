/** Attacks what was published, knowing only what everybody knows; each attack says in words what it found. */
import { choicesLeft, profiles } from '../disclosure/disclose.ts'
import { base, largestHidden, leastBase, narrowest } from '../disclosure/rules.ts'
import { subjects } from '../disclosure/subjects.ts'
import { publicationOf, type Row } from '../publication/publication.ts'
import { verifyFolder } from '../publication/verify.ts'
import { carriesNothingElse, hasNoOtherFilter, saysNoTime } from './filters.ts'
import type { Finding } from './finding.ts'
import { layersOf } from './layers.ts'
import type { ReadPublication, ReadRow } from './read-folder.ts'
import { boundAll } from './solver.ts'
import { isOnce } from './waiting.ts'

/** All that needs no solver. */
export function lookAtAll(all: readonly ReadPublication[]): readonly Finding[] {
  return [
    ...all.map(isWhole),
    ...all.map(keepsRules),
    ...all.map(leavesAnswersOpen),
    ...all.map(hasNoOtherFilter),
    ...all.map(carriesNothingElse),
    ...all.map(saysNoTime),
    isOnce(all),
  ]
}

export async function subtract(all: readonly ReadPublication[]): Promise<Finding> {
  const solved = await boundAll(all.flatMap(({ shown, quarter }) => layersOf(shown, quarter)))
  return {
    isClean: solved.narrow.length === 0,
    words: `Subtraction: an integer program bounded ${solved.cells} hidden numbers; ${solved.narrow.length} to values less than ${narrowest} apart. ${solved.loose} choices fitted only if some homes do not say where they are.`,
  }
}

function isWhole({ folder, quarter }: ReadPublication): Finding {
  const { faults, key } = verifyFolder(folder)
  return {
    isClean: faults.length === 0,
    words:
      faults.length === 0
        ? `Seal, ${quarter}: every file is whole, signed by the key ${key ?? ''}.`
        : `Seal, ${quarter}: ${faults.join(' ')}`,
  }
}

function keepsRules({ quarter, rows, coverage, texts, shown }: ReadPublication): Finding {
  const counts = [
    ...rows.flatMap(({ homes, of }) => [...Object.values(homes), of]),
    ...coverage.map(({ homes }) => homes),
    ...benchmarkCounts(texts.get('benchmark.json')),
  ]
  const wrong = counts.filter(
    count => count !== null && (count % base !== 0 || (count > 0 && count <= largestHidden)),
  )
  const made = publicationOf(shown, { quarter, isMadeUp: false })
  const wrongShares = rows.filter((row, at) => !isAsMade(row, made.rows[at]))
  return {
    isClean: wrong.length + wrongShares.length === 0,
    words: `Rules, ${quarter}: of ${counts.length} counts ${wrong.length} are 1 to ${largestHidden} or no multiple of ${base}; ${wrongShares.length} rows have percentages that are not whole, stand for fewer than ${leastBase} homes, or say more than their rounded counts.`,
  }
}

function isAsMade({ of, percents }: ReadRow, made: Row | undefined): boolean {
  if (made === undefined || of !== made.of) return false
  const shares = made.subject.choices.map(choice => percents[choice])
  const isFew = of === null || of < leastBase
  return shares.every(
    (share, at) =>
      share === made.percents[at] && (share === null || (!isFew && Number.isInteger(share))),
  )
}

/** Every number in it but those in names: all are counts. */
function benchmarkCounts(text: string | undefined): readonly number[] {
  const read: unknown = JSON.parse(text ?? '{}')
  const inside = (value: unknown): readonly number[] => {
    if (typeof value === 'number') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(inside) : []
  }
  return inside(read)
}

/** Where a single choice is possible, what every home of a group said is known, however many there are. */
function leavesAnswersOpen({ quarter, shown }: ReadPublication): Finding {
  const told = profiles.flatMap(own =>
    subjects.filter(subject => choicesLeft(subject, own, shown) === 1),
  )
  return {
    isClean: told.length === 0,
    words: `All alike, ${quarter}: for ${told.length} of ${profiles.length * subjects.length} subjects and kinds of home only one answer is possible.`,
  }
}
