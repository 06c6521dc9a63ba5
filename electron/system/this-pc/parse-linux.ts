/** From the files and commands of a Linux PC to what it is. */
import {
  type Fact,
  factText,
  found,
  foundOr,
  kindOfCase,
  makerText,
  notFound,
  serialText,
} from '../../../shared/devices/reading.ts'
import type { Told, Trouble } from './collector.ts'
import { gigabytes } from './loose.ts'

const reasons: Readonly<Record<Trouble, string>> = {
  missing: 'this PC does not show it',
  denied: 'only an administrator may see it',
  'too-long': 'this PC took too long to answer',
  failed: 'this PC answered with an error',
}

/** Why there is nothing, in words; `otherwise` where something was told but not this. */
export function whyNot(told: Told | undefined, otherwise: string): string {
  return told?.trouble == null ? otherwise : reasons[told.trouble]
}

interface Machine {
  readonly make: Told | undefined
  readonly model: Told | undefined
  readonly serial: Told | undefined
  readonly box: Told | undefined
}

const empty = 'the maker left it empty'

export function machineFacts({ make, model, serial, box }: Machine): readonly Fact[] {
  const type = box?.text.trim() ?? ''
  const kind = /^\d+$/.test(type) ? kindOfCase(Number(type)) : null
  return [
    foundOr('kind', kind, whyNot(box, 'the maker did not say what it is')),
    foundOr('make', makerText(make?.text), whyNot(make, empty)),
    foundOr('model', makerText(model?.text), whyNot(model, empty)),
    foundOr('serial', serialText(serial?.text), whyNot(serial, empty)),
  ]
}

/** A value of os-release (5): plain, or in quotes. */
function osRelease(text: string, name: string): string | null {
  const line = text.split('\n').find(each => each.startsWith(`${name}=`))
  const value = line?.slice(name.length + 1).trim() ?? ''
  return factText(/^(["']).*\1$/.test(value) ? value.slice(1, -1) : value)
}

export function systemFacts(file: Told, release: string): readonly Fact[] {
  const why = whyNot(file, 'the system does not say')
  return [
    found('os', 'linux'),
    foundOr('osEdition', osRelease(file.text, 'NAME'), why),
    foundOr('osVersion', osRelease(file.text, 'VERSION_ID'), why),
    foundOr('build', factText(release), 'the system does not say'),
  ]
}

export function sizeFacts(memory: number, free: number | null): readonly Fact[] {
  return [
    foundOr('memoryGb', gigabytes(memory), 'the system does not say'),
    foundOr('freeDiskGb', gigabytes(free), 'the system does not say'),
  ]
}

const names: Readonly<Record<string, string>> = {
  firefox: 'Firefox',
  'firefox-esr': 'Firefox',
  'google-chrome-stable': 'Chrome',
  chromium: 'Chromium',
  'microsoft-edge-stable': 'Edge',
}

/** Installed packages and their versions, without the parts that only packagers need. */
function packagesIn({ text }: Told): readonly (readonly [name: string, version: string])[] {
  return text.split('\n').flatMap(line => {
    const [, name, version] = /^ii\s+(\S+) (?:\d+:)?([^\s~+-]+)/.exec(line) ?? []
    return name === undefined || version === undefined ? [] : [[name, version] as const]
  })
}

// The command also fails where some of the packages are not there; then it has told of the others.
const noList = (told: Told, otherwise: string) =>
  told.trouble === 'missing' ? 'this kind of Linux keeps its list of programs elsewhere' : otherwise

export function officeIn(told: Told): Fact {
  const version = packagesIn(told).find(([name]) => name === 'libreoffice-core')?.[1]
  return version === undefined
    ? notFound('officeVersion', noList(told, 'no Office was found'))
    : found('officeVersion', `LibreOffice ${version}`)
}

export function browsersIn(told: Told): Fact {
  const list = packagesIn(told).flatMap(([name, version]) =>
    Object.hasOwn(names, name) ? [`${names[name] ?? name} ${version}`] : [],
  )
  return list.length === 0
    ? notFound('browserVersions', noList(told, 'none was found in the usual places'))
    : found('browserVersions', list.join(', '))
}
