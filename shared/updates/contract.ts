/** The calls about newer versions of the app. Each step is one that somebody chose. */
import { call, isOn, nothing } from '../call.ts'
import type { Installed, UpdateOutcome, UpdateProgress, UpdateStanding } from './updates.ts'

export const updateContract = {
  'updates.standing': call(nothing).returns<UpdateStanding>(),
  /** Asks the one address for the description of the newest release. Nothing of this PC is sent, and nothing else is fetched. */
  'updates.look': call(nothing).returns<UpdateOutcome>(),
  /** Whether the app looks each week by itself. */
  'updates.weekly': call(isOn).returns<void>(),
  /** Brings the installer of what was found onto this PC. Installs nothing. */
  'updates.bring': call(nothing).returns<UpdateOutcome>(),
  /** Asks which description; null where the person closed the dialog. Its installer is taken from beside it. */
  'updates.openFile': call(nothing).returns<UpdateOutcome | null>(),
  'updates.stop': call(nothing).returns<void>(),
  /** Throws away what was found. */
  'updates.forget': call(nothing).returns<void>(),
  /** Backs up, starts the installer and closes the app; or does nothing and says why. */
  'updates.install': call(nothing).returns<Installed>(),
  /** Whether to install when the app is closed; resolves to why not, where it cannot be. */
  'updates.onClose': call(isOn).returns<UpdateOutcome | null>(),
  /** Shows the installer of the version before in its folder, once it was looked at. */
  'updates.showBefore': call(nothing).returns<void>(),
} as const

/** What the window is told of it unasked. */
export interface UpdateEvents {
  /** Something about newer versions of the app changed. */
  'updates.changed': null
  /** How much of an installer has come. */
  'updates.progress': UpdateProgress
}
