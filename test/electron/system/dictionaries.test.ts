import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { expect, it } from 'vitest'
import { fetchNoDictionaries } from '../../../electron/system/dictionaries.ts'

/** A session that remembers the languages it was given. */
function aSession() {
  const given: unknown[] = []
  const session = { setSpellCheckerLanguages: (languages: unknown) => given.push(languages) }
  // Only what is used of it.
  return { given, session: session as unknown as Session }
}

it('no session has a language to fetch a dictionary for, the first one or a later one', () => {
  const app = new EventEmitter()
  const [first, later] = [aSession(), aSession()]
  fetchNoDictionaries(app as unknown as App, first.session)
  app.emit('session-created', later.session)
  expect([first.given, later.given]).toEqual([[[]], [[]]])
})
