/** Answers about what the app keeps, whose work is inside it, and the one call that erases everything. */
import type { CallsOf } from '../../shared/contract.ts'
import type { Part } from '../../shared/keeping/parts.ts'
import { keptIn } from '../database/kept.ts'
import type { Store } from '../database/store.ts'

export interface PrivacyEdges {
  /** Where the browser inside the app keeps its own files. */
  readonly windowFolder: string
  readonly readParts: () => readonly Part[]
  readonly showFile: (path: string) => void | Promise<void>
  readonly browserLicences: string
  /** What the browser inside the app and the system remember of the app. */
  readonly eraseTraces: () => Promise<void>
  /** Draws the window anew, on the page that says that everything is erased. */
  readonly startAnew: () => Promise<void>
}

export function privacyCalls(store: Store, edges: PrivacyEdges): CallsOf<'privacy'> {
  const { windowFolder } = edges
  return {
    'privacy.kept': () => ({ folder: store.folder, kept: keptIn(store.folder), windowFolder }),
    'privacy.erase': async () => {
      const left = store.erase()
      if (left.length > 0) return left
      await edges.eraseTraces()
      await edges.startAnew()
      return []
    },
    'privacy.parts': () => edges.readParts(),
    'privacy.showBrowserLicences': () => edges.showFile(edges.browserLicences),
  }
}
