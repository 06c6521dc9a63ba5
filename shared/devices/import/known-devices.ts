/** Finds the device that a row of a spreadsheet speaks of: by its serial number, else by its name and kind. Each is found once. */
import type { Device, DeviceFacts } from '../device.ts'
import type { SaidFacts } from './cells.ts'
import type { Fact } from './fact-text.ts'
import { tidy } from './tidy.ts'

/** What makers leave in a machine that never got its number. */
const noSerial =
  /^(?:0+|1234567(?:89?0?)?|none|null|n\/?a|unknown|not known|not available|notspecified|defaultstring|systemserialnumber|tobefilledbyo\.?e\.?m\.?|x+|-+)$/

/** Empty where the serial says nothing about which device it is. */
export function serialKey(serial: string | undefined): string {
  const key = tidy(serial ?? '')
    .toLowerCase()
    .replace(/\s+/g, '')
  return noSerial.test(key) ? '' : key
}

const nameKey = (name: string): string => tidy(name).toLowerCase().replace(/\s+/g, ' ')

export interface KnownDevices {
  /** With `onlyExact` only a device of which the row says nothing new. */
  readonly takeBySerial: (serial: string, facts: SaidFacts, onlyExact: boolean) => Device | null
  readonly takeByName: (facts: SaidFacts) => Device | null | 'several'
  /** The facts that the row says otherwise. */
  readonly differing: (device: Device, facts: SaidFacts) => readonly Fact[]
}

export function createKnown(devices: readonly Device[], mapped: readonly Fact[]): KnownDevices {
  const bySerial = groups(devices, ({ serial }) => serialKey(serial))
  const byName = groups(devices, ({ name }) => nameKey(name))
  const taken = new Set<string>()
  const take = (device: Device | undefined): Device | null => {
    if (device === undefined) return null
    taken.add(device.id)
    return device
  }
  const free = (group: readonly Device[] | undefined) =>
    group?.filter(({ id }) => !taken.has(id)) ?? []
  const differing = (device: Device, facts: SaidFacts) =>
    mapped.concat(extra(facts, mapped)).filter(fact => {
      const said = facts[fact]
      return said !== undefined && said !== comparable(device[fact])
    })
  const isExact = (device: Device, facts: SaidFacts) =>
    mapped.every(fact => comparable(device[fact]) === (facts[fact] ?? emptyOf(device, fact)))
  const best = (group: readonly Device[], facts: SaidFacts) =>
    group.find(device => isExact(device, facts)) ??
    group.find(device => differing(device, facts).length === 0)

  return {
    differing,
    takeBySerial: (serial, facts, onlyExact) => {
      const group = free(bySerial.get(serial))
      return take(best(group, facts) ?? (onlyExact ? undefined : group[0]))
    },
    takeByName: facts => {
      const hasSerial = serialKey(facts.serial) !== ''
      const group = free(byName.get(nameKey(facts.name ?? ''))).filter(
        device =>
          (facts.kind === undefined || device.kind === facts.kind) &&
          // A number that nobody has belongs to a device without one, not to one with another.
          (!hasSerial || serialKey(device.serial) === ''),
      )
      const found = best(group, facts)
      if (found === undefined && group.length > 1) return 'several'
      return take(found ?? group[0])
    },
  }
}

/** Facts that came out of a cell beside the one that its column is named for: the edition in "Windows 11 Pro". */
function extra(facts: SaidFacts, mapped: readonly Fact[]): readonly Fact[] {
  const beside: readonly Fact[] = ['osEdition', 'osVersion']
  return beside.filter(fact => facts[fact] !== undefined && !mapped.includes(fact))
}

/** As a cell could hold it, so that signs which no file keeps are no change. */
function comparable(value: DeviceFacts[Fact]): DeviceFacts[Fact] {
  return typeof value === 'string' ? tidy(value) : value
}

function emptyOf(device: Device, fact: Fact): DeviceFacts[Fact] {
  const value = device[fact]
  return typeof value === 'string' && textFacts.has(fact) ? '' : null
}

const textFacts: ReadonlySet<Fact> = new Set<Fact>([
  'place',
  'make',
  'model',
  'serial',
  'osEdition',
  'osVersion',
  'usedBy',
  'supplier',
  'keptBecause',
  'note',
  'disposedHow',
  'disposedProof',
])

function groups(
  devices: readonly Device[],
  keyOf: (device: Device) => string,
): ReadonlyMap<string, readonly Device[]> {
  const found = new Map<string, Device[]>()
  for (const device of devices) {
    const key = keyOf(device)
    if (key === '') continue
    const group = found.get(key)
    if (group === undefined) found.set(key, [device])
    else group.push(device)
  }
  return found
}
