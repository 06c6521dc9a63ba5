/** The steps in the life of a list of systems. */
import type { System } from '../../shared/systems/system.ts'
import { nothingKnown } from '../../shared/systems/nothing-known.ts'
import { stepsOf } from './list-steps.ts'

export const { insert, list, find, changesOf, changesSince, historyOf, markUndone } = stepsOf<
  System,
  'systems'
>({ one: 'system', many: 'systems' }, nothingKnown)
