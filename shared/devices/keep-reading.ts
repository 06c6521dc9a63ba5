/** What stays of a reading: the ticked facts for a new device, or for one that is in the list already. */
import { z } from 'zod'
import { deviceFacts } from './device.ts'

export const keptReading = z.strictObject({
  serviceId: z.uuid(),
  /** The device that it is; null where it is new. */
  deviceId: z.uuid().nullable(),
  facts: deviceFacts
    .pick({
      kind: true,
      make: true,
      model: true,
      serial: true,
      os: true,
      osEdition: true,
      osVersion: true,
      antivirus: true,
      encryption: true,
      updates: true,
      screenLock: true,
      firewall: true,
      lookedAtOn: true,
    })
    .partial()
    .extend(deviceFacts.pick({ name: true, place: true, kind: true }).shape),
  /** Goes beside what people wrote, in place of what an earlier reading left there. */
  note: z.string().trim().max(4000),
  by: z.string().trim().max(80),
})
export type KeptReading = Readonly<z.infer<typeof keptReading>>
