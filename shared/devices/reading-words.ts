/** What a PC told about itself, in plain words. */
import { dayInWords } from '../dates.ts'
import type { Fact, FactKey, FactValues, Reading } from './reading.ts'
import { kindWords, osWords } from './words.ts'

const names: Readonly<Record<FactKey, string>> = {
  kind: 'The kind of device',
  make: 'The make',
  model: 'The model',
  serial: 'The serial number',
  os: 'The system',
  osEdition: 'The edition of the system',
  osVersion: 'The version of the system',
  build: 'The build of the system',
  lastUpdatedOn: 'The day of the last update',
  updatesAutomatic: 'Whether updates go on by themselves',
  encryption: 'Whether the disk is encrypted',
  antivirus: 'Whether antivirus is on',
  antivirusName: 'Which antivirus it has',
  antivirusCurrent: 'Whether the antivirus is up to date',
  defenderForEndpoint: 'Whether your IT firm watches it with Defender for Endpoint',
  firewall: 'Whether the firewall is on',
  firewallDomain: 'Whether the firewall is on at work networks',
  firewallPrivate: 'Whether the firewall is on at private networks',
  firewallPublic: 'Whether the firewall is on at public networks',
  screenLockMinutes: 'When the screen locks',
  hasPassword: 'Whether a password is set',
  isLocalAdministrator: 'Whether the person signed in is an administrator',
  remoteDesktop: 'Whether it can be used from afar',
  officeVersion: 'The version of Office',
  browserVersions: 'The versions of the browsers',
  memoryGb: 'How much memory it has',
  freeDiskGb: 'How much room is left on the disk',
  canRunWindows11: 'Whether Windows 11 would run on it',
}

type Sentences = { readonly [K in FactKey]: (value: FactValues[K]) => string }

const firewall = (where: string) => (isOn: boolean) =>
  `The firewall is ${isOn ? 'on' : 'off'} ${where}`

const sentences: Sentences = {
  kind: kind => `Kind: ${kindWords[kind]}`,
  make: make => `Make: ${make}`,
  model: model => `Model: ${model}`,
  serial: serial => `Serial number: ${serial}`,
  os: os => `System: ${osWords[os]}`,
  osEdition: edition => `Edition: ${edition}`,
  osVersion: version => `Version: ${version}`,
  build: build => `Build: ${build}`,
  lastUpdatedOn: day => `Last updated on ${dayInWords(day)}`,
  updatesAutomatic: isOn =>
    isOn ? 'Updates go on by themselves' : 'Updates do not go on by themselves',
  encryption: isOn => (isOn ? 'The disk is encrypted' : 'The disk is not encrypted'),
  antivirus: isOn => (isOn ? 'Antivirus is on' : 'Antivirus is off'),
  antivirusName: name => `Antivirus: ${name}`,
  antivirusCurrent: isCurrent =>
    isCurrent ? 'The antivirus is up to date' : 'The antivirus is out of date',
  defenderForEndpoint: isOn =>
    isOn
      ? 'Your IT firm watches it with Defender for Endpoint'
      : 'It is not watched with Defender for Endpoint',
  firewall: isOn => `The firewall is ${isOn ? 'on' : 'off'}`,
  firewallDomain: firewall('at work networks'),
  firewallPrivate: firewall('at private networks'),
  firewallPublic: firewall('at public networks'),
  screenLockMinutes: minutes =>
    minutes === 0
      ? 'The screen does not lock by itself'
      : `The screen locks after ${minutes === 1 ? 'one minute' : `${minutes} minutes`}`,
  hasPassword: isSet => (isSet ? 'A password is set' : 'It can be used without typing a password'),
  isLocalAdministrator: isOne =>
    isOne
      ? 'The person signed in is an administrator'
      : 'The person signed in is not an administrator',
  remoteDesktop: isOn =>
    isOn ? 'It can be used from afar (remote desktop)' : 'Remote desktop is off',
  officeVersion: version => `Office programs: ${version}`,
  browserVersions: versions => `Browsers: ${versions}`,
  memoryGb: size => `Memory: ${size} GB`,
  freeDiskGb: size => `Room left on the disk: ${size} GB`,
  canRunWindows11: can => (can ? 'Windows 11 runs on it' : 'Windows 11 would not run on it'),
}

export function factName(key: FactKey): string {
  return names[key]
}

/** "The disk is encrypted", or "Whether the disk is encrypted could not be read, because …". */
export function factSentence({ key, value, whyNot }: Fact): string {
  if (value === null)
    return `${names[key]} could not be read, because ${whyNot ?? 'nothing was found'}.`
  const say = sentences[key] as (value: Fact['value']) => string
  return say(value)
}

/** The facts that a manager may have to act on. */
export function isWeak({ key, value }: Fact): boolean {
  if (value === null) return false
  if (key === 'remoteDesktop' || key === 'isLocalAdministrator') return value
  if (key === 'defenderForEndpoint' || key === 'canRunWindows11') return false
  return value === false || (key === 'screenLockMinutes' && value === 0)
}

/** The heading over a reading: the news in it. */
export function readingNews({ facts }: Reading): string {
  const read = facts.filter(({ value }) => value !== null).length
  const weak = facts.filter(isWeak).length
  if (read === 0) return 'Nothing could be read on this PC'
  if (weak === 0) return `${counted(read, 'fact')} read, and none needs your attention`
  return `${counted(read, 'fact')} read, and ${weak === 1 ? 'one needs' : `${weak} need`} your attention`
}

const counted = (count: number, what: string) =>
  `${count === 1 ? 'One' : count} ${what}${count === 1 ? '' : 's'}`
