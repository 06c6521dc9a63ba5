import { createStore } from 'zustand/vanilla'

/** Who is making the changes to the lists, asked once and remembered until the app closes. */
export const doneBy = createStore<{ readonly who: string }>(() => ({ who: '' }))
