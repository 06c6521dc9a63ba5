import { type AnsweredFor, dsptAnswer, isReady } from '../../../shared/dspt/answer-text.ts'
import { type AnsweredDspt, type AnsweredDsptGroup, itemsOf } from '../../../shared/dspt/items.ts'
import { Filter } from '../../components/filter.tsx'

export type ShownItems = 'all' | 'not-ready' | 'approaching'

const choiceWords: Readonly<Record<ShownItems, string>> = {
  all: 'All',
  'not-ready': 'Not ready yet',
  approaching: 'For Approaching Standards',
}
const choices: readonly ShownItems[] = ['all', 'not-ready', 'approaching']

function isShown(answered: AnsweredDspt, about: AnsweredFor, shown: ShownItems): boolean {
  if (shown === 'approaching') return answered.item.level === 'approaching'
  return shown === 'all' || !isReady(answered.status, dsptAnswer(answered, about))
}

/** The groups with the items that were asked for; those without any are left out. */
export function shownGroups(
  groups: readonly AnsweredDsptGroup[],
  about: AnsweredFor,
  shown: ShownItems,
): readonly AnsweredDsptGroup[] {
  return groups
    .map(group => ({ ...group, items: group.items.filter(each => isShown(each, about, shown)) }))
    .filter(({ items }) => items.length > 0)
}

interface Props {
  readonly groups: readonly AnsweredDsptGroup[]
  readonly about: AnsweredFor
  readonly shown: ShownItems
  readonly show: (shown: ShownItems) => void
}

/** Shows all questions, those with something left, or those of the first level. */
export function DsptFilter({ groups, about, shown, show }: Props) {
  return (
    <Filter
      legend="Which questions to show"
      name="which-dspt"
      choices={choices.map(choice => ({
        choice,
        words: choiceWords[choice],
        count: itemsOf(shownGroups(groups, about, choice)).length,
      }))}
      shown={shown}
      show={show}
    />
  )
}
