/** Keeps Chromium from fetching dictionaries: each session asks Google for that of its language, past every filter of requests. */
import type { App, Session } from 'electron'

/** To be called when the app is ready and before the first window. Saying in the window that nothing checks spelling is not enough. */
export function fetchNoDictionaries(app: App, first: Session): void {
  first.setSpellCheckerLanguages([])
  app.on('session-created', session => {
    session.setSpellCheckerLanguages([])
  })
}
