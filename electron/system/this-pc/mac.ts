/**
 * Reads a Mac with the commands it brings along. systeminformation would start the same ones, read much more than is
 * wanted here, and not tell of FileVault, the firewall or updates. Never tried on a Mac: the README says so.
 */
import {
  type Fact,
  factText,
  found,
  foundOr,
  notFound,
  serialText,
} from '../../../shared/devices/reading.ts'
import type { Collector, Told, Tools } from './collector.ts'
import { inside, listIn, textIn } from './loose.ts'
import { sizeFacts, whyNot } from './parse-linux.ts'

export const mac: Collector = async (tools, today) => {
  const facts = await Promise.all([
    machine(tools),
    system(tools),
    tools.freeOn('/').then(free => sizeFacts(tools.memory(), free)),
    protection(tools),
    account(tools),
  ])
  return { platform: 'macos', readOn: today, facts: [...facts.flat(), ...notAsked] }
}

const noAnswer = 'the Mac did not say'

const notAsked: readonly Fact[] = [
  notFound('lastUpdatedOn', 'this app does not know yet where a Mac keeps it'),
  notFound('antivirus', 'a Mac has its own, which has no switch to look at'),
  notFound('screenLockMinutes', 'this app does not know yet where a Mac keeps it'),
  notFound('hasPassword', 'a Mac tells that only to those who try to sign in'),
  notFound('remoteDesktop', 'a Mac shows it to administrators only'),
]

async function machine({ run }: Tools): Promise<readonly Fact[]> {
  return macMachine(
    await run('/usr/sbin/system_profiler', ['-json', 'SPHardwareDataType'], {
      milliseconds: 15_000,
    }),
  )
}

export function macMachine(told: Told): readonly Fact[] {
  const [hardware] = listIn(jsonIn(told.text), 'SPHardwareDataType')
  const name = textIn(hardware, 'machine_name')
  const why = whyNot(told, noAnswer)
  const kind = name === null ? null : name.includes('Book') ? 'laptop' : 'desktop'
  const model = [name, textIn(hardware, 'machine_model')].filter(each => each !== null).join(', ')
  return [
    foundOr('kind', kind, why),
    found('make', 'Apple'),
    foundOr('model', factText(model), why),
    foundOr('serial', serialText(inside(hardware, 'serial_number')), why),
  ]
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

async function system({ run }: Tools): Promise<readonly Fact[]> {
  const [version, build] = await Promise.all([
    run('/usr/bin/sw_vers', ['-productVersion']),
    run('/usr/bin/sw_vers', ['-buildVersion']),
  ])
  return [
    found('os', 'macos'),
    foundOr('osVersion', factText(version.text), whyNot(version, noAnswer)),
    foundOr('build', factText(build.text), whyNot(build, noAnswer)),
  ]
}

async function protection({ run }: Tools): Promise<readonly Fact[]> {
  const [vault, wall, updates] = await Promise.all([
    run('/usr/bin/fdesetup', ['isactive']),
    run('/usr/libexec/ApplicationFirewall/socketfilterfw', ['--getglobalstate']),
    run('/usr/bin/defaults', [
      'read',
      '/Library/Preferences/com.apple.SoftwareUpdate',
      'AutomaticallyInstallMacOSUpdates',
    ]),
  ])
  return [macEncryption(vault), macFirewall(wall), macUpdates(updates)]
}

/** Writes true or false, and fails where it is false. */
export function macEncryption(told: Told): Fact {
  const word = told.text.trim()
  const isOn = word === 'true' ? true : word === 'false' ? false : null
  return foundOr('encryption', isOn, whyNot(told, noAnswer))
}

/** "Firewall is enabled. (State = 1)": 0 is off, 1 and 2 are on. */
export function macFirewall(told: Told): Fact {
  const state = /State = ([012])\)/.exec(told.text)?.[1]
  return foundOr('firewall', state === undefined ? null : state !== '0', whyNot(told, noAnswer))
}

export function macUpdates(told: Told): Fact {
  const word = told.text.trim()
  const isOn = word === '1' ? true : word === '0' ? false : null
  return foundOr('updatesAutomatic', isOn, 'nobody has set it on this Mac yet')
}

async function account({ run }: Tools): Promise<readonly Fact[]> {
  const groups = await run('/usr/bin/id', ['-Gn'])
  const isOne = groups.text.trim().split(/\s+/).includes('admin')
  return [
    foundOr(
      'isLocalAdministrator',
      groups.trouble === null ? isOne : null,
      whyNot(groups, noAnswer),
    ),
  ]
}
