/** The fixed choices of the device list, as plain lists so that the window can use them without the schemas. */
export const deviceKinds = [
  'desktop',
  'laptop',
  'tablet',
  'phone',
  'router',
  'printer',
  'server',
  'storage',
  'call-bell',
  'monitor',
  'medication-cart',
  'cctv',
  'door-entry',
  'television',
  'other',
] as const
export type DeviceKind = (typeof deviceKinds)[number]

export const operatingSystems = [
  'windows',
  'windows-server',
  'macos',
  'ipados',
  'ios',
  'android',
  'chromeos',
  'linux',
  'other',
  'none',
] as const
export type OperatingSystem = (typeof operatingSystems)[number]

/** What is known about a protection: on, off, or that it does not apply to such a device. Nothing known is null. */
export const protections = ['on', 'off', 'not-applicable'] as const
export type Protection = (typeof protections)[number]

export const ownerships = ['owned', 'leased', 'personal'] as const
export type Ownership = (typeof ownerships)[number]

export const deviceStates = ['in-use', 'spare', 'in-repair', 'lost', 'disposed'] as const
export type DeviceState = (typeof deviceStates)[number]

/** Protections that a device can have, in the order they are shown. */
export const protectionKeys = [
  'antivirus',
  'encryption',
  'updates',
  'screenLock',
  'firewall',
] as const
export type ProtectionKey = (typeof protectionKeys)[number]

/** Room for what people write and for what was done when a device was lost, more than once. */
export const mostInNote = 5000
