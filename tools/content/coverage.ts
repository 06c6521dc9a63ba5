/** Which question answers which item of each standard, and what nobody asks. */
import type { Standard, StandardItem } from '../../shared/checklist/frameworks.ts'
import { answersItem } from '../../shared/checklist/by-standard.ts'
import { questionsOf } from '../../shared/checklist/status.ts'
import type { Question } from '../../shared/checklist/pack.ts'
import type { Content } from './compile.ts'

export interface Covered {
  readonly item: StandardItem
  readonly group: string
  readonly by: readonly Question[]
}

export interface Matrix {
  readonly framework: Standard['framework']
  readonly edition: string
  readonly rows: readonly Covered[]
}

/** One matrix a standard, in the order of its items. */
export function matricesOf({ pack, standards }: Content): readonly Matrix[] {
  const questions = questionsOf(pack)
  const all: readonly Standard[] = Object.values(standards)
  return all.map(({ framework, edition, groups }) => ({
    framework,
    edition,
    rows: groups.flatMap(({ title, items }) =>
      items.map(item => ({
        item,
        group: title,
        by: questions.filter(question => answersItem(question, framework, item.number)),
      })),
    ),
  }))
}

/** Items that no question covers, and references to items that no standard has. */
export function coverageFaults(content: Content): readonly string[] {
  const matrices = matricesOf(content)
  const gaps = matrices.flatMap(({ framework, rows }) =>
    rows
      .filter(({ item, by }) => by.length === 0 && item.notOurs === undefined)
      .map(({ item }) => `No question covers ${framework} ${item.number}: ${item.title}`),
  )
  const known = new Map(
    matrices.map(({ framework, rows }) => [
      framework,
      new Map(rows.map(({ item }) => [item.number, item])),
    ]),
  )
  const strays = questionsOf(content.pack).flatMap(({ id, references, outcomes }) => [
    ...references.flatMap(({ framework, number, verified }) => {
      const item = known.get(framework)?.get(number)
      if (item === undefined) return [`${id}: ${framework} has no item “${number}” in our table.`]
      return verified && !item.verified
        ? [`${id}: ${framework} ${number} is called verified, but our table says it was not read.`]
        : []
    }),
    ...outcomes
      .filter(number => known.get('Strategy')?.has(number) !== true)
      .map(number => `${id}: the strategy has no outcome ${number}.`),
  ])
  return [...gaps, ...strays, ...cardStrays(content)]
}

function cardStrays({ pack, cards }: Content): readonly string[] {
  const ids = new Set(questionsOf(pack).map(({ id }) => id))
  return cards.flatMap(card =>
    card.teaches
      .filter(id => !ids.has(id))
      .map(id => `card ${card.id}: there is no question “${id}”.`),
  )
}
