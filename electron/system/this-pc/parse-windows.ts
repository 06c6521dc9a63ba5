/** From what the Windows script wrote to facts with reasons. Never throws, whatever is in the parts. */
import {
  type Fact,
  factText,
  found,
  foundOr,
  kindOfCase,
  makerText,
  notFound,
  type Reading,
  serialText,
} from '../../../shared/devices/reading.ts'
import { gigabytes, inside, listIn, notTold, numberIn, textIn } from './loose.ts'
import { isServer, type Looked, lookInto } from './looked.ts'
import { protectionFacts } from './parse-windows-protection.ts'
import type { RawReading } from './windows-reading.ts'

export function parseWindows({ readOn, parts }: RawReading): Reading {
  const look = lookInto(parts)
  const facts = [
    ...makerFacts(look),
    ...systemFacts(look),
    ...sizeFacts(look),
    ...windows11Facts(look),
    ...programFacts(look),
    ...protectionFacts(look, readOn),
  ]
  return { platform: 'windows', readOn, facts }
}

const empty = 'the maker left it empty'

function makerFacts(look: Looked): readonly Fact[] {
  const computer = look('computer')
  const box = look('case')
  const serial = look('serial')
  const kinds = listIn(box.value, 'types').map(kindOfCase)
  const kind = isServer(look) ? 'server' : kinds.find(each => each !== null)
  return [
    foundOr('kind', kind ?? null, box.trouble ?? 'the maker did not say what it is'),
    foundOr('make', makerText(inside(computer.value, 'make')), computer.trouble ?? empty),
    foundOr('model', makerText(inside(computer.value, 'model')), computer.trouble ?? empty),
    foundOr('serial', serialText(inside(serial.value, 'serial')), serial.trouble ?? empty),
  ]
}

const editions: readonly (readonly [start: string, name: string])[] = [
  ['CoreSingleLanguage', 'Home'],
  ['CoreCountrySpecific', 'Home'],
  ['CoreN', 'Home'],
  ['Core', 'Home'],
  ['ProfessionalEducation', 'Pro Education'],
  ['ProfessionalWorkstation', 'Pro for Workstations'],
  ['Professional', 'Pro'],
  ['IoTEnterpriseS', 'IoT Enterprise LTSC'],
  ['IoTEnterprise', 'IoT Enterprise'],
  ['EnterpriseS', 'Enterprise LTSC'],
  ['Enterprise', 'Enterprise'],
  ['Education', 'Education'],
  ['ServerStandard', 'Standard'],
  ['ServerDatacenter', 'Datacenter'],
  ['ServerSolution', 'Essentials'],
]

/** The edition as people know it, from the name that Windows keeps in English everywhere. */
function editionName(id: string | null): string | null {
  if (id === null) return null
  return editions.find(([start]) => id.startsWith(start))?.[1] ?? factText(id)
}

const servers: readonly (readonly [build: number, name: string])[] = [
  [26_100, '2025'],
  [20_348, '2022'],
  [17_763, '2019'],
  [14_393, '2016'],
  [9600, '2012 R2'],
  [9200, '2012'],
]
const clients: readonly (readonly [build: number, name: string])[] = [
  [22_000, '11'],
  [10_240, '10'],
  [9600, '8.1'],
  [9200, '8'],
  [7600, '7'],
]
const firstOfTen = 10_240

function versionName(look: Looked): string | null {
  const { value } = look('system')
  const build = numberIn(value, 'build')
  if (build === null) return null
  const names = isServer(look) ? servers : clients
  const name = names.find(([from]) => build >= from)?.[1] ?? null
  if (names === servers || build < firstOfTen) return name
  // From 2009 on the release stands still at that; the display version goes on.
  const release = factText(inside(value, 'display')) ?? factText(inside(value, 'release'))
  return name === null || release === null ? name : `${name} ${release}`
}

function systemFacts(look: Looked): readonly Fact[] {
  const { value, trouble } = look('system')
  const why = trouble ?? notTold
  const build = numberIn(value, 'build')
  const revision = numberIn(value, 'revision')
  const whole = build !== null && revision !== null ? `${build}.${revision}` : null
  return [
    found('os', isServer(look) ? 'windows-server' : 'windows'),
    foundOr('osEdition', editionName(textIn(value, 'edition')), why),
    foundOr('osVersion', versionName(look), why),
    foundOr('build', whole ?? (build === null ? null : String(build)), why),
  ]
}

function sizeFacts(look: Looked): readonly Fact[] {
  const computer = look('computer')
  const disk = look('disk')
  const memory = gigabytes(numberIn(computer.value, 'memory'))
  return [
    foundOr('memoryGb', memory, computer.trouble ?? notTold),
    foundOr('freeDiskGb', gigabytes(numberIn(disk.value, 'free')), disk.trouble ?? notTold),
  ]
}

const firstOfEleven = 22_000
/** Versions of Windows 11 start so in the list that Windows keeps: 21H2, 22H2 and 23H2, 24H2 and 25H2. */
const elevens = ['CO', 'NI', 'GE', 'BR']

/** Windows' own verdict. Only what was found wrong with the machine itself counts as a no. */
function windows11Facts(look: Looked): readonly Fact[] {
  if (isServer(look)) return []
  const build = numberIn(look('system').value, 'build')
  if (build !== null && build >= firstOfEleven) return [found('canRunWindows11', true)]
  const { value, trouble } = look('windows11')
  const lights = listIn(value, 'judged')
    .filter(one => elevens.some(start => textIn(one, 'version')?.startsWith(start)))
    .map(one => ({
      light: textIn(one, 'light'),
      isMachine: listIn(one, 'reasons').some(isMachine),
    }))
  if (lights.some(({ light, isMachine: wrong }) => light === 'Red' && wrong)) {
    return [found('canRunWindows11', false)]
  }
  if (lights.some(({ light }) => light === 'Green')) return [found('canRunWindows11', true)]
  return [notFound('canRunWindows11', trouble ?? 'Windows has not worked it out yet')]
}

const machineReasons = ['Tpm', 'UefiSecureBoot', 'Memory', 'Cpu', 'SystemDriveSize']
const isMachine = (reason: unknown) =>
  typeof reason === 'string' && machineReasons.some(start => reason.startsWith(start))

const olderOffice: Readonly<Record<string, string>> = {
  '14.0': 'Office 2010',
  '15.0': 'Office 2013',
  '16.0': 'Office 2016',
}

function officeName(value: unknown): string | null {
  const ids = textIn(value, 'products')
  if (ids === null) {
    const old = listIn(value, 'old').find(each => typeof each === 'string')
    return typeof old === 'string' && Object.hasOwn(olderOffice, old)
      ? (olderOffice[old] ?? null)
      : null
  }
  const version = factText(inside(value, 'version'))
  const year = /(20(?:19|21|24|27))/.exec(ids)?.[1] ?? '2016'
  const name = ids.includes('365') ? 'Microsoft 365' : `Office ${year}`
  return version === null ? name : `${name}, ${version}`
}

function programFacts(look: Looked): readonly Fact[] {
  const office = look('office')
  const browsers = look('browsers')
  const named = [
    ['Edge', factText(inside(browsers.value, 'edge'))],
    ['Chrome', factText(inside(browsers.value, 'chrome'))],
    // It adds the processor and the language: "145.0 (x64 en-GB)".
    ['Firefox', factText(inside(browsers.value, 'firefox'))?.split(' ')[0] ?? null],
  ].flatMap(([name, version]) => (version === null ? [] : [`${name} ${version}`]))
  const list = named.length === 0 ? null : named.join(', ')
  return [
    foundOr('officeVersion', officeName(office.value), office.trouble ?? 'no Office was found'),
    foundOr('browserVersions', list, browsers.trouble ?? 'none was found in the usual places'),
  ]
}
