/** The device list in words: kinds, states, protections and the names of the facts. */
import type { DeviceKind, DeviceState, OperatingSystem, Ownership, Protection } from './choices.ts'
import type { DeviceFacts } from './device.ts'

export const kindWords: Readonly<Record<DeviceKind, string>> = {
  desktop: 'Desktop computer',
  laptop: 'Laptop',
  tablet: 'Tablet',
  phone: 'Phone',
  router: 'Router or wi-fi box',
  printer: 'Printer',
  server: 'Server',
  storage: 'Storage box',
  'call-bell': 'Call bell or telecare hub',
  monitor: 'Sound or movement monitor',
  'medication-cart': 'Medication cart',
  cctv: 'CCTV recorder',
  'door-entry': 'Door entry',
  television: 'Television',
  other: 'Something else',
}

export const stateWords: Readonly<Record<DeviceState, string>> = {
  'in-use': 'In use',
  spare: 'Spare',
  'in-repair': 'Away for repair',
  lost: 'Lost',
  disposed: 'Disposed of',
}

export const osWords: Readonly<Record<OperatingSystem, string>> = {
  windows: 'Windows',
  'windows-server': 'Windows Server',
  macos: 'macOS',
  ipados: 'iPadOS',
  ios: 'iOS (iPhone)',
  android: 'Android',
  chromeos: 'ChromeOS',
  linux: 'Linux',
  other: 'Another system',
  none: 'None',
}

export const ownershipWords: Readonly<Record<Ownership, string>> = {
  owned: 'Ours',
  leased: 'Leased',
  personal: 'Belongs to a member of staff',
}

export const protectionWords: Readonly<Record<Protection, string>> = {
  on: 'On',
  off: 'Off',
  'not-applicable': 'Does not apply',
}

export const notKnown = 'Not known'

/** The name of each fact, as it heads a column or a field. */
export const factNames: Readonly<Record<keyof DeviceFacts, string>> = {
  name: 'Name',
  kind: 'Kind',
  place: 'Where it is',
  make: 'Make',
  model: 'Model',
  serial: 'Serial number',
  os: 'System',
  osEdition: 'Edition',
  osVersion: 'Version',
  usedBy: 'Who uses it',
  holdsPersonalData: 'Holds personal details',
  ownership: 'Whose it is',
  boughtOn: 'Bought',
  warrantyUntil: 'Warranty until',
  supplier: 'Supplier',
  antivirus: 'Antivirus',
  encryption: 'Encryption',
  updates: 'Updates',
  screenLock: 'Screen lock',
  firewall: 'Firewall',
  supportEndsOn: 'Updates end (from the maker)',
  keptBecause: 'Why it is kept without updates',
  lookedAtOn: 'Last looked at',
  note: 'Note',
  state: 'State',
  stateOn: 'Since',
  disposedHow: 'How it was disposed of',
  disposedProof: 'Certificate',
}
