/** A device of the service: what it is, where it is, who uses it and how it is protected. Only the name and kind are required. */
import { z } from 'zod'
import {
  deviceKinds,
  deviceStates,
  mostInNote,
  operatingSystems,
  ownerships,
  protections,
} from './choices.ts'

const line = (most: number) => z.string().trim().max(most)
const day = z.iso.date().nullable()
const choice = <C extends readonly [string, ...string[]]>(choices: C) => z.enum(choices).nullable()

const fields = {
  name: z.string().trim().min(1, 'Give the device a name.').max(80),
  kind: z.enum(deviceKinds),
  place: line(80),
  make: line(80),
  model: line(80),
  serial: line(80),
  os: choice(operatingSystems),
  osEdition: line(40).describe('Home, Pro, Enterprise, Education …'),
  osVersion: line(40).describe('11 24H2, 10 22H2, 26.1, 15'),
  usedBy: line(80).describe('A role, or "shared"'),
  holdsPersonalData: z.boolean().nullable(),
  ownership: choice(ownerships),
  boughtOn: day,
  warrantyUntil: day,
  supplier: line(80),
  antivirus: choice(protections),
  encryption: choice(protections),
  updates: choice(protections).describe('On where they go on by themselves or somebody sees to it'),
  screenLock: choice(protections),
  firewall: choice(protections),
  /** The maker's own date, where people know it; ChromeOS shows it in its settings. */
  supportEndsOn: day,
  keptBecause: line(500).describe('Why it stays in use without updates'),
  lookedAtOn: day,
  note: line(mostInNote),
  state: z.enum(deviceStates),
  /** Since when it is lost, in repair or disposed of. */
  stateOn: day,
  disposedHow: line(200),
  disposedProof: line(200).describe('Number or place of the certificate'),
}

/** Every fact is sent; what is not known is empty or null. See nothing-known.ts. */
export const deviceFacts = z.strictObject(fields)
export type DeviceFacts = Readonly<z.infer<typeof deviceFacts>>

export const deviceChange = deviceFacts.partial()
export type DeviceChange = Readonly<z.infer<typeof deviceChange>>

export interface Device extends DeviceFacts {
  readonly id: string
  readonly createdAt: string
}
