/** Hears of every error in the app, and tells the window where one shows that the records themselves are damaged. */
import type { Tell } from './calls/serve.ts'
import type { Store } from './database/store.ts'
import { isOfDamage } from './database/trouble.ts'

interface Noticing {
  readonly store: Pick<Store, 'noteDamage'>
  readonly tell: Tell
  readonly report: (name: string, error: unknown) => void
}

/** Whoever met it, a page or what runs behind the pages: it is said once, until the records have been looked at. */
export function createNoticing({ store, tell, report }: Noticing): Noticing['report'] {
  return (name, error) => {
    report(name, error)
    if (isOfDamage(error) && store.noteDamage()) tell('keeping.damaged', null)
  }
}
