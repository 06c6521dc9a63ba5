/** A step in the life of the device list, and what one did to a device. */
import type { ListStep, OneStep } from '../steps/step.ts'
import type { Device } from './device.ts'

export interface Step extends ListStep {
  readonly devices: number
}

export type DeviceStep = OneStep<Device>
