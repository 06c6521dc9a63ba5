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
  /** `serial` as its key, see `serialKey`. */
  readonly takeByName: (facts: SaidFacts, serial: string) => Device | null | 'several'
  /** The facts that the row says otherwise. */
  readonly differing: (device: Device, facts: SaidFacts) => readonly Fact[]
}

export function createKnown(devices: readonly Device[], mapped: readonly Fact[]): KnownDevices {
  const bySerial = groups(devices, ({ serial }) => serialKey(serial))
  const byName = groups(devices, ({ name }) => nameKey(name))
  const serials = new Map(devices.map(({ id, serial }) => [id, serialKey(serial)]))
  // Out of its groups at once: the rows of our own export come in the order of the list, and find theirs first.
  const take = (device: Device | undefined): Device | null => {
    if (device === undefined) return null
    dropFrom(bySerial.get(serials.get(device.id) ?? ''), device)
    dropFrom(byName.get(nameKey(device.name)), device)
    return device
  }
  const tidied = createTidied()
  const differing = (device: Device, facts: SaidFacts) =>
    mapped.concat(extra(facts, mapped)).filter(fact => {
      const said = facts[fact]
      return said !== undefined && said !== tidied(device)[fact]
    })
  const isExact = (device: Device, facts: SaidFacts) => {
    const known = tidied(device)
    return mapped.every(fact => known[fact] === (facts[fact] ?? emptyOf(fact)))
  }
  const saysNothingNew = (device: Device, facts: SaidFacts) => {
    const known = tidied(device)
    const differs = (fact: Fact) => facts[fact] !== undefined && facts[fact] !== known[fact]
    return !mapped.some(differs) && !extra(facts, mapped).some(differs)
  }
  const best = (group: readonly Device[], facts: SaidFacts) =>
    group.find(device => isExact(device, facts)) ??
    group.find(device => saysNothingNew(device, facts))

  return {
    differing,
    takeBySerial: (serial, facts, onlyExact) => {
      const group = bySerial.get(serial) ?? []
      return take(best(group, facts) ?? (onlyExact ? undefined : group[0]))
    },
    takeByName: (facts, serial) => {
      const fits = (device: Device) =>
        (facts.kind === undefined || device.kind === facts.kind) &&
        // A number that nobody has belongs to a device without one, not to one with another.
        (serial === '' || serials.get(device.id) === '')
      const group = (byName.get(nameKey(facts.name ?? '')) ?? []).filter(fits)
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

/** Devices as cells could hold them, so that signs which no file keeps are no change. Each is tidied once: thousands may share a name. */
function createTidied(): (device: Device) => DeviceFacts {
  const known = new Map<Device, DeviceFacts>()
  return device => {
    const before = known.get(device)
    if (before !== undefined) return before
    const entries = Object.entries(device) as readonly (readonly [string, DeviceFacts[Fact]])[]
    const clean = Object.fromEntries(entries.map(([fact, value]) => [fact, comparable(value)]))
    const found: DeviceFacts = { ...device, ...clean }
    known.set(device, found)
    return found
  }
}

function comparable(value: DeviceFacts[Fact]): DeviceFacts[Fact] {
  return typeof value === 'string' ? tidy(value) : value
}

const emptyOf = (fact: Fact): DeviceFacts[Fact] => (textFacts.has(fact) ? '' : null)

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
): ReadonlyMap<string, Device[]> {
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

function dropFrom(group: Device[] | undefined, device: Device): void {
  const at = group?.indexOf(device) ?? -1
  if (at !== -1) group?.splice(at, 1)
}
