/** What was typed and could not be saved when its page was left: kept on the screen until it is, or somebody lets it go. */
import { createStore } from 'zustand/vanilla'
import { sentenceOf } from '../../shared/failure.ts'

export interface Unsaved {
  readonly id: number
  /** What the field is called. */
  readonly label: string
  readonly text: string
  /** Why it was not saved. */
  readonly why: string
  readonly save: () => Promise<void>
}

export const unsaved = createStore<{ readonly list: readonly Unsaved[] }>(() => ({ list: [] }))
let made = 0

export function keepUnsaved(one: Omit<Unsaved, 'id'>): void {
  made += 1
  const kept = { ...one, id: made }
  unsaved.setState(({ list }) => ({ list: [...list, kept] }))
}

export function forgetUnsaved(id: number): void {
  unsaved.setState(({ list }) => ({ list: list.filter(each => each.id !== id) }))
}

export async function saveAgain({ id, save }: Unsaved): Promise<void> {
  try {
    await save()
    forgetUnsaved(id)
  } catch (error) {
    const why = sentenceOf(error)
    unsaved.setState(({ list }) => ({
      list: list.map(each => (each.id === id ? { ...each, why } : each)),
    }))
  }
}
