/** From the files and commands of a Linux PC to how it is protected. */
import { type Fact, found, foundOr, notFound } from '../../../shared/devices/reading.ts'
import type { Told } from './collector.ts'
import { inside, listIn } from './loose.ts'
import { whyNot } from './parse-linux.ts'

/** The last line that replaced a program by a newer one: "2026-11-20 06:31:07 upgrade …". */
export function lastUpdatedIn(logs: readonly Told[], today: string): Fact {
  const days = logs
    .flatMap(({ text }) => [...text.matchAll(/^(\d{4}-\d{2}-\d{2}) [\d:]+ upgrade /gm)])
    .map(([, day]) => day ?? '')
    .filter(day => day <= today && !Number.isNaN(Date.parse(day)))
  const last = days.toSorted().at(-1) ?? null
  return foundOr(
    'lastUpdatedOn',
    last,
    whyNot(logs[0], 'no update is written down in the last weeks'),
  )
}

export function automaticIn(told: Told): Fact {
  const value = /Unattended-Upgrade "([^"]*)"/.exec(told.text)?.[1]
  if (told.trouble === null) {
    return found('updatesAutomatic', value !== undefined && value !== '' && value !== '0')
  }
  const why =
    told.trouble === 'missing' ? 'this kind of Linux updates in a way this app does not know' : ''
  return notFound('updatesAutomatic', why === '' ? whyNot(told, '') : why)
}

interface Block {
  readonly type: unknown
  readonly mounts: readonly unknown[]
  readonly children: readonly unknown[]
}

const blockOf = (one: unknown): Block => ({
  type: inside(one, 'type'),
  mounts: listIn(one, 'mountpoints'),
  children: listIn(one, 'children'),
})

/** Whether the disk of the system lies behind encryption; null where it is not among them. */
function rootBehind(blocks: readonly unknown[], isBehind: boolean, depth = 0): boolean | null {
  if (depth > 20) return null
  for (const block of blocks.map(blockOf)) {
    const isCrypt = isBehind || block.type === 'crypt'
    const answer = block.mounts.includes('/')
      ? isCrypt
      : rootBehind(block.children, isCrypt, depth + 1)
    if (answer !== null) return answer
  }
  return null
}

export function encryptionIn(told: Told): Fact {
  const why = whyNot(told, 'the disk that the system is on is not shown')
  try {
    const found = rootBehind(listIn(JSON.parse(told.text) as unknown, 'blockdevices'), false)
    return foundOr('encryption', found, why)
  } catch {
    return notFound('encryption', why)
  }
}

const antiviruses: Readonly<Record<string, string>> = {
  'clamav-daemon': 'ClamAV',
  mdatp: 'Microsoft Defender',
  'falcon-sensor': 'CrowdStrike Falcon',
  'sophos-spl': 'Sophos',
  esets: 'ESET',
}
export const antivirusUnits = Object.keys(antiviruses)

/** One line for each unit that was asked for: systemctl writes the state of each and fails where one is not active. */
function statesIn({ text }: Told): readonly string[] {
  return text.split('\n').map(line => line.trim())
}

const noStates = (told: Told): boolean => told.text.trim() === ''
const noService = 'the part of the system that looks after services did not answer'

export function antivirusFacts(told: Told): readonly Fact[] {
  const states = statesIn(told)
  const unit = antivirusUnits.find((_, index) => states[index] === 'active')
  const name = unit === undefined ? undefined : antiviruses[unit]
  if (name === undefined) {
    const why = noStates(told) ? noService : 'none that this app knows is running'
    return [
      notFound('antivirus', why),
      notFound('antivirusName', why),
      notFound('antivirusCurrent', why),
    ]
  }
  return [
    found('antivirus', true),
    found('antivirusName', name),
    notFound('antivirusCurrent', `${name} tells that to administrators only`),
  ]
}

export function firewallIn(ufw: Told, active: Told): Fact {
  const [ufwState, firewalld, nftables] = statesIn(active)
  const isUfwOn = /^ENABLED=yes\s*$/m.test(ufw.text)
  if (firewalld === 'active' || (isUfwOn && ufwState === 'active')) return found('firewall', true)
  // Whether its rules hold anything back, only an administrator can see.
  if (nftables === 'active') return notFound('firewall', 'only an administrator may see its rules')
  if (/^ENABLED=no\s*$/m.test(ufw.text)) return found('firewall', false)
  return notFound('firewall', noStates(active) ? noService : 'none that this app knows was found')
}

interface Lock {
  readonly desktop: string
  readonly lock: Told
  readonly idle: Told
  readonly delay: Told
}

const secondsIn = ({ text }: Told): number | null => {
  const digits = /^(?:uint32 )?(\d{1,9})\s*$/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

export function screenLockIn({ desktop, lock, idle, delay }: Lock): Fact {
  // Elsewhere the command answers with what the setting would be, not with what is.
  if (!/gnome|unity/i.test(desktop)) {
    return notFound('screenLockMinutes', 'this desktop keeps it in a place this app does not know')
  }
  const [waits, then] = [secondsIn(idle), secondsIn(delay)]
  if (lock.text.trim() === 'false' || waits === 0) return found('screenLockMinutes', 0)
  if (lock.text.trim() !== 'true' || waits === null || then === null) {
    return notFound('screenLockMinutes', whyNot(lock, 'the desktop did not say'))
  }
  return found('screenLockMinutes', Math.max(1, Math.round((waits + then) / 60)))
}

interface Account {
  readonly number: Told
  readonly groups: Told
  readonly password: Told
}

const administrators = ['sudo', 'wheel', 'admin', 'root']

/** Only whether and which kind; the names that the commands also write are not looked at. */
export function accountFacts({ number, groups, password }: Account): readonly Fact[] {
  const isRoot = number.text.trim() === '0'
  const isIn = groups.text
    .trim()
    .split(/\s+/)
    .some(group => administrators.includes(group))
  // passwd (1): P is a usable password, NP none, L locked.
  const letter = /^\S+ (P|NP|L)\b/.exec(password.text)?.[1]
  const isSet = letter === 'P' ? true : letter === 'NP' ? false : null
  const locked = 'no password can be used for this account; it is signed in to in another way'
  return [
    foundOr(
      'hasPassword',
      isSet,
      letter === 'L' ? locked : whyNot(password, 'the system did not say'),
    ),
    number.trouble === null && groups.trouble === null
      ? found('isLocalAdministrator', isRoot || isIn)
      : notFound('isLocalAdministrator', whyNot(number, whyNot(groups, 'the system did not say'))),
  ]
}

export function remoteIn(all: Told, own: Told): Fact {
  const isOn = [...statesIn(all), ...statesIn(own)].includes('active')
  if (isOn) return found('remoteDesktop', true)
  if (noStates(all) || noStates(own)) return notFound('remoteDesktop', noService)
  return found('remoteDesktop', false)
}
