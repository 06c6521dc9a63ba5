import { createStore } from 'zustand/vanilla'

interface RemovedLine {
  readonly id: string
  readonly serviceId: string
  readonly title: string
}

/** The line that was removed last: the page it stood on is gone, so the list offers the way back. */
export const removed = createStore<{ readonly line: RemovedLine | null }>(() => ({ line: null }))

export function rememberRemoved(line: RemovedLine): void {
  removed.setState({ line })
}

export function forgetRemoved(): void {
  removed.setState({ line: null })
}
