/** A step in the life of the list: one thing that somebody did, to one device or to many, which can be undone as one. */
import type { Device, DeviceFacts } from './device.ts'

export const stepKinds = ['added', 'changed', 'removed', 'imported', 'read'] as const
export type StepKind = (typeof stepKinds)[number]

export interface Step {
  readonly id: string
  readonly kind: StepKind
  readonly at: string
  /** Who did it, where they said so. */
  readonly by: string
  /** The file that was imported; empty otherwise. */
  readonly source: string
  readonly devices: number
  /** The name of the device where it was only one; empty otherwise. */
  readonly onlyName: string
  readonly undoneAt: string | null
}

/** What one step did to one device. Before is null where it was added, after where it was removed. */
export interface DeviceStep {
  readonly stepId: string
  readonly kind: StepKind
  readonly at: string
  readonly by: string
  readonly undoneAt: string | null
  readonly before: Device | null
  readonly after: Device | null
}

/** The facts in which two states of a device differ. */
export function changedFacts(
  before: DeviceFacts,
  after: DeviceFacts,
): readonly (keyof DeviceFacts)[] {
  const keys = Object.keys(after) as readonly (keyof DeviceFacts)[]
  return keys.filter(key => key in before && before[key] !== after[key])
}
