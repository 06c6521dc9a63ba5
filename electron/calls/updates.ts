/** Answers about newer versions of the app. In a copy that does not update itself there is nothing behind them. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { UpdateStanding } from '../../shared/updates/updates.ts'
import type { Database } from '../database/database.ts'
import type { Updates } from '../updates/updates.ts'

export interface UpdateCallEdges {
  readonly version: string
  readonly updates: {
    /** Fetched when it is first asked for; null in a copy that does not update itself. */
    readonly open: () => Promise<Updates | null>
    /** The description that the person chose; null where they closed the dialog. */
    readonly askWhichRelease: () => Promise<string | null>
  }
}

export function updateCalls(
  db: Database,
  { version, updates: { open, askWhichRelease } }: UpdateCallEdges,
): CallsOf<'updates'> {
  const known = async () => {
    const updates = await open()
    if (updates === null)
      throw new Failure('conflict', 'This copy of the app does not update itself.')
    return updates
  }
  return {
    'updates.standing': async () => (await open())?.standing(db) ?? none(version),
    'updates.look': async () => (await known()).look(db),
    'updates.weekly': async ({ isOn }) => (await known()).weekly(db, isOn),
    'updates.bring': async () => (await known()).bring(db),
    'updates.openFile': async () => {
      const updates = await known()
      const path = await askWhichRelease()
      return path === null ? null : updates.openFile(db, path)
    },
    'updates.stop': async () => (await known()).stop(),
    'updates.forget': async () => (await known()).forget(),
    'updates.install': async () => (await known()).install(db),
    'updates.onClose': async ({ isOn }) => (await known()).onClose(db, isOn),
    'updates.showBefore': async () => (await known()).showBefore(),
  }
}

const none = (version: string): UpdateStanding => ({
  version,
  from: null,
  way: 'shows',
  isWeekly: false,
  doing: null,
  lastLooked: null,
  found: null,
  isOnClose: false,
  wait: null,
  before: null,
})
