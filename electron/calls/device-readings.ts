/** Answers about PCs that read themselves: reads this one, takes in what another told, and keeps what stayed ticked. */
import type { CallsOf } from '../../shared/contract.ts'
import type { Device } from '../../shared/devices/device.ts'
import { noteWithReading } from '../../shared/devices/from-reading.ts'
import type { KeptReading } from '../../shared/devices/keep-reading.ts'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import type { Reading } from '../../shared/devices/reading.ts'
import { Failure } from '../../shared/failure.ts'
import type { Database } from '../database/database.ts'
import * as devices from '../database/devices.ts'
import { given } from '../database/given.ts'
import { doStep } from './devices.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'

/** What the readings need from the machine. */
export interface ReadingEdges {
  readonly readThisPc: (today: string) => Promise<Reading>
  /** Saves the reader for another PC where the person wants it; null where they closed the dialog. */
  readonly saveReader: () => Promise<string | null>
  /** The reading that the person chose; null where they closed the dialog. */
  readonly openReading: (today: string) => Promise<Reading | null>
}

type Names =
  'devices.readThisPc' | 'devices.saveReader' | 'devices.openReading' | 'devices.keepReading'

export function readingCalls(
  db: Database,
  edges: Pick<CallEdges, 'clock' | 'newId'>,
  machine: ReadingEdges,
): Pick<CallsOf<'devices'>, Names> {
  const { clock } = edges
  return {
    'devices.readThisPc': () => machine.readThisPc(clock.today()),
    'devices.saveReader': async () => ({ path: await machine.saveReader() }),
    'devices.openReading': () => machine.openReading(clock.today()),
    'devices.keepReading': kept => {
      const service = knownService(db, kept.serviceId)
      const before = kept.deviceId === null ? null : knownHere(db, service.id, kept.deviceId)
      const device = afterReading(kept, before ?? newDevice(edges))
      const doing = { serviceId: service.id, kind: 'read', by: kept.by } as const
      return { stepId: doStep(db, edges, doing, [{ before, after: device }]), device }
    },
  }
}

function knownHere(db: Database, serviceId: string, id: string): Device {
  const device = devices.find(db, id)
  if (device === null || devices.serviceOf(db, id) !== serviceId) {
    throw new Failure(
      'not-found',
      'That device is no longer in the list. Choose another, or keep this one as new.',
    )
  }
  return device
}

const newDevice = ({ clock, newId }: Pick<CallEdges, 'clock' | 'newId'>): Device => ({
  ...nothingKnown,
  id: newId(),
  createdAt: clock.now(),
})

function afterReading({ facts, note }: KeptReading, device: Device): Device {
  return { ...device, ...given(facts), note: noteWithReading(device.note, note) }
}
