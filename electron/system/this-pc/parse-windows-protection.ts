/** How a Windows PC is protected, from what the script wrote. Every number is one that Microsoft or the field has documented; see each. */
import { type Fact, factText, found, foundOr, notFound } from '../../../shared/devices/reading.ts'
import { booleanIn, inside, listIn, notTold, numberIn, textIn } from './loose.ts'
import { isServer, type Looked } from './looked.ts'

export function protectionFacts(look: Looked, readOn: string): readonly Fact[] {
  return [
    lastUpdated(look, readOn),
    automatic(look, readOn),
    encrypted(look),
    ...antivirusFacts(look),
    endpoint(look),
    ...firewallFacts(look),
    locks(look),
    ...accountFacts(look),
    remote(look),
  ]
}

/** "11/12/2026": month, day, year, in every country. */
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

function dayIn(text: unknown): string | null {
  const [, month, day, year] = (typeof text === 'string' && monthFirst.exec(text)) || []
  if (month === undefined || day === undefined || year === undefined) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)
  return isDay ? written : null
}

function lastUpdated(look: Looked, readOn: string): Fact {
  const { value, trouble } = look('lastUpdates')
  const written = listIn(value, 'days').filter(day => day !== '')
  const days = written.map(dayIn)
  // One day that cannot be read may be the last one, or show that the days are written another way here.
  const isClear = days.length > 0 && days.every(day => day !== null && day <= readOn)
  const last = isClear ? (days.toSorted().at(-1) ?? null) : null
  return foundOr(
    'lastUpdatedOn',
    last,
    trouble ??
      (days.length === 0
        ? 'Windows has no list of updates'
        : 'the days in the list of updates are not clear'),
  )
}

/** AUOptions of the policy for Windows Update: 2 asks before fetching, 3 before installing, 4 installs, 5 leaves it to the PC. */
function automatic(look: Looked, readOn: string): Fact {
  const { value, trouble } = look('updates')
  if (trouble !== null) return notFound('updatesAutomatic', trouble)
  const how = numberIn(value, 'how')
  if (isHeldBack(value, readOn) || how === 2 || how === 3) return found('updatesAutomatic', false)
  if (how === 4) return found('updatesAutomatic', true)
  if (how !== null) return notFound('updatesAutomatic', 'it is set in a way this app does not know')
  if (textIn(value, 'service') === null) return notFound('updatesAutomatic', notTold)
  // Windows 10 and 11 update themselves unless they are told otherwise; a server waits to be told.
  return isServer(look)
    ? notFound('updatesAutomatic', 'no rule for updates is set on this server')
    : found('updatesAutomatic', true)
}

/** Switched off by its service or by a rule, or paused for a while. */
function isHeldBack(value: unknown, readOn: string): boolean {
  const pausedUntil = textIn(value, 'pausedUntil')?.slice(0, 10) ?? ''
  const isOff = textIn(value, 'service') === 'Disabled' || numberIn(value, 'never') === 1
  return isOff || pausedUntil > readOn
}

/** System.Volume.BitLockerProtection, as Explorer knows it. */
const bitLocker: Readonly<Record<number, boolean | string>> = {
  0: 'Windows cannot encrypt this disk itself, so ask whether something else does',
  1: true,
  2: false,
  3: 'the disk is being encrypted just now. Read the PC again when it has finished',
  4: 'the encryption is being taken off just now',
  // The disk is encrypted and its key lies open on it, which protects nothing.
  5: false,
  6: true,
  8: false,
}

function encrypted(look: Looked): Fact {
  const { value, trouble } = look('encryption')
  const number = numberIn(value, 'bitLocker')
  const meaning = number === null ? undefined : bitLocker[number]
  if (typeof meaning === 'boolean') return found('encryption', meaning)
  return notFound('encryption', trouble ?? meaning ?? notTold)
}

interface Product {
  readonly name: string | null
  readonly isOn: boolean
  readonly isCurrent: boolean
}

/** productState of the Security Center: bits 12 to 15 are 1 where it is on; bits 4 to 7 are not 0 where it is out of date. */
function productIn(one: unknown): Product | null {
  const state = numberIn(one, 'state')
  if (state === null || !Number.isInteger(state)) return null
  return {
    name: factText(inside(one, 'name')),
    isOn: ((state >> 12) & 15) === 1,
    isCurrent: ((state >> 4) & 15) === 0,
  }
}

const mostDaysOld = 7

/** Windows' own Defender, where there is no Security Center to ask: on servers. */
function defender(look: Looked): Product | null {
  const { value } = look('defender')
  const isOn = booleanIn(value, 'on')
  const age = numberIn(value, 'age')
  if (isOn === null || age === null) return null
  return {
    name: 'Microsoft Defender',
    isOn: isOn && booleanIn(value, 'live') !== false,
    isCurrent: age <= mostDaysOld,
  }
}

function antivirusFacts(look: Looked): readonly Fact[] {
  const { value, trouble } = look('antivirus')
  const listed = listIn(value, 'products')
    .map(productIn)
    .filter(each => each !== null)
  // Another antivirus puts Defender to sleep: the one that is on is the one that counts.
  const product = listed.find(({ isOn }) => isOn) ?? defender(look) ?? listed[0] ?? null
  const why = trouble ?? look('defender').trouble ?? notTold
  if (product === null) {
    return [
      notFound('antivirus', why),
      notFound('antivirusName', why),
      notFound('antivirusCurrent', why),
    ]
  }
  return [
    found('antivirus', product.isOn),
    foundOr('antivirusName', product.name, 'it has no name'),
    found('antivirusCurrent', product.isCurrent),
  ]
}

function endpoint(look: Looked): Fact {
  const { value, trouble } = look('endpoint')
  if (trouble !== null) return notFound('defenderForEndpoint', trouble)
  return found('defenderForEndpoint', numberIn(value, 'state') === 1)
}

const profiles = [
  ['firewallDomain', 'DomainProfile'],
  ['firewallPrivate', 'StandardProfile'],
  ['firewallPublic', 'PublicProfile'],
] as const

function firewallFacts(look: Looked): readonly Fact[] {
  const { value, trouble } = look('firewall')
  const others = listIn(value, 'others').map(productIn)
  const isElsewhere = others.some(other => other?.isOn === true)
  return profiles.map(([key, name]) => {
    const state = numberIn(inside(value, 'profiles'), name)
    if (state === 1) return found(key, true)
    if (state === 0 && !isElsewhere) return found(key, false)
    if (state === 0) return notFound(key, 'another firewall has taken over from that of Windows')
    return notFound(key, trouble ?? notTold)
  })
}

/** Only the two places that say when it locks; a PC that locks when it sleeps says so in neither. */
function locks(look: Looked): Fact {
  const { value, trouble } = look('screenLock')
  const isSecure =
    numberIn(value, 'ScreenSaveActive') === 1 && numberIn(value, 'ScreenSaverIsSecure') === 1
  const seconds = [
    numberIn(value, 'idleSeconds'),
    isSecure ? numberIn(value, 'ScreenSaveTimeOut') : null,
  ].filter(each => each !== null && each > 0)
  const first = seconds.length === 0 ? null : Math.min(...seconds.map(Number))
  return foundOr(
    'screenLockMinutes',
    first === null ? null : Math.max(1, Math.round(first / 60)),
    trouble ??
      'no time is set where it can be seen. It may still lock when it sleeps: leave it for a while and look',
  )
}

const onlyBySigningIn =
  'Windows tells that only to those who try to sign in, and this app does not try'

function accountFacts(look: Looked): readonly Fact[] {
  const { value, trouble } = look('account')
  const source = textIn(value, 'source')
  // An account of this PC alone may be without one; those of Microsoft or of a firm never are.
  const isFromElsewhere = source !== null && source !== 'Local' && source !== 'Unknown'
  const password = numberIn(value, 'signsInAlone') === 1 ? false : isFromElsewhere ? true : null
  return [
    foundOr('hasPassword', password, trouble ?? onlyBySigningIn),
    foundOr('isLocalAdministrator', booleanIn(value, 'administrator'), trouble ?? notTold),
  ]
}

function remote(look: Looked): Fact {
  const { value, trouble } = look('remoteDesktop')
  const denied = numberIn(value, 'denied')
  return foundOr('remoteDesktop', denied === null ? null : denied === 0, trouble ?? notTold)
}
