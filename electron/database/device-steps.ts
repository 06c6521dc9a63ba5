/** The steps in the life of a device list. */
import type { Device } from '../../shared/devices/device.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { type ChangeToKeep as ChangeOf, stepsOf } from './list-steps.ts'

export type ChangeToKeep = ChangeOf<Device>

export const { insert, list, find, changesOf, changesSince, historyOf, markUndone } = stepsOf<
  Device,
  'devices'
>({ one: 'device', many: 'devices' }, nothingKnown)
