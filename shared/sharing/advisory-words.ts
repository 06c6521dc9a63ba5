/** Whom an advisory concerns, in words that anyone can hold against their own lists. */
import { knownHosts } from '../keeping/known-hosts.ts'
import { osWords, ownershipWords, kindWords as deviceWords } from '../devices/words.ts'
import type { EditionGroup } from '../devices/support-table.ts'
import { kindWords as serviceWords } from '../services/words.ts'
import {
  backerWords,
  dataWords,
  kindWords as systemWords,
  runsOnWords,
  signInWords,
} from '../systems/words.ts'
import type { Advisory, DeviceCondition, SystemCondition } from './advisory.ts'

/** Whether such a place is on the list of official sites, with or without its www. */
export const knownHostIn = (name: string): boolean =>
  knownHosts.some(known => known === name.toLowerCase() || known === `www.${name.toLowerCase()}`)

const or = (words: readonly string[]) => words.join(' or ')

/** "system: Windows or macOS"; nothing where nothing is asked. */
function part<C extends string>(
  name: string,
  asked: readonly C[],
  words?: Readonly<Partial<Record<C, string>>>,
): readonly string[] {
  return asked.length === 0 ? [] : [`${name}: ${or(asked.map(each => words?.[each] ?? each))}`]
}

const editionWords: Readonly<Record<EditionGroup, string>> = {
  any: 'any',
  'home-pro': 'Home or Pro',
  'enterprise-education': 'Enterprise or Education',
  ltsc: 'LTSC',
  'iot-ltsc': 'IoT LTSC',
}

const supportWords: Readonly<Record<DeviceCondition['support'][number], string>> = {
  ended: 'ended',
  'paid-updates': 'only if paid for',
  'ends-soon': 'end within six months',
  'now-and-then': 'only now and then',
}

const protectionNames: Readonly<Record<DeviceCondition['off'][number], string>> = {
  antivirus: 'antivirus',
  encryption: 'encryption',
  updates: 'updates',
  screenLock: 'the screen lock',
  firewall: 'the firewall',
}

function deviceParts(condition: DeviceCondition): readonly string[] {
  const { before, software, off, holdsPersonalData } = condition
  return [
    ...part('kind', condition.kinds, deviceWords),
    ...part('system', condition.systems, osWords),
    ...part('version', condition.versions),
    ...(before === null ? [] : [`older than version ${before}`]),
    ...part('edition', condition.editions, editionWords),
    ...part('make', condition.makes),
    ...part('model', condition.models),
    ...part('updates', condition.support, supportWords),
    ...off.map(each => `${protectionNames[each]} is off`),
    ...(holdsPersonalData ? ['holds personal details'] : []),
    ...part('whose it is', condition.ownership, ownershipWords),
    ...(software === null ? [] : [`has ${software} on it, which no device list says`]),
  ]
}

function systemParts(condition: SystemCondition): readonly string[] {
  return [
    ...part('what it is for', condition.kinds, systemWords),
    ...part('name', condition.names),
    ...part('supplier', condition.suppliers),
    ...part('holds', condition.holds, dataWords),
    ...part('two-step sign-in', condition.signIn, signInWords),
    ...part('where it runs', condition.runsOn, runsOnWords),
    ...part('backed up by', condition.backedUpBy, backerWords),
  ]
}

/** One sentence for each way to be concerned; any of them is enough. */
export function conditionsInWords({ concerns }: Advisory): readonly string[] {
  const { services, everybody, devices, systems } = concerns
  return [
    services.length === 0
      ? 'Every kind of service.'
      : `Only: ${or(services.map(kind => serviceWords[kind]))}.`,
    ...(everybody ? ['Whatever is in the lists.'] : []),
    ...devices.map(each => `Devices. ${sentence(deviceParts(each))}`),
    ...systems.map(each => `Systems and online services. ${sentence(systemParts(each))}`),
  ]
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
