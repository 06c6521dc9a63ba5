/** Builders for devices of which nothing is known but what a test says. */
import type { Device } from '../../shared/devices/device.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'

let made = 0

export function someDevice(parts: Partial<Device> = {}): Device {
  made += 1
  return {
    ...nothingKnown,
    id: `device-${made}`,
    createdAt: '2026-11-01T09:00:00.000Z',
    name: `Device ${made}`,
    kind: 'desktop',
    ...parts,
  }
}

/** A PC with Windows 10, 11 Pro or whatever the words say. */
export function aWindowsPc(osVersion: string, parts: Partial<Device> = {}): Device {
  return someDevice({ os: 'windows', osEdition: 'Pro', osVersion, ...parts })
}
