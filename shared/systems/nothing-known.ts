/** A system of which nothing is known but its kind, to begin a form with. No schema here: the window uses it. */
import type { SystemFacts } from './system.ts'

export const nothingKnown: SystemFacts = {
  name: '',
  kind: 'other',
  supplier: '',
  supplierContact: '',
  data: null,
  runsOn: null,
  lookedAfterBy: '',
  signInCheck: null,
  certificates: null,
  certificateUntil: null,
  contractEndsOn: null,
  withoutIt: '',
  backedUpBy: null,
  lookedAtOn: null,
  note: '',
  state: 'in-use',
  stoppedOn: null,
}
