/** A step in the life of the list of systems, and what one did to a system. */
import type { ListStep, OneStep } from '../steps/step.ts'
import type { System } from './system.ts'

export interface Step extends ListStep {
  readonly systems: number
}

export type SystemStep = OneStep<System>
