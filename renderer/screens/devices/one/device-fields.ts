import {
  deviceKinds,
  type DeviceKind,
  mostInNote,
  type OperatingSystem,
  ownerships,
  protections,
} from '../../../../shared/devices/choices.ts'
import type { DeviceFacts } from '../../../../shared/devices/device.ts'
import { nameExamples, systemsFor } from '../../../../shared/devices/kind-suggestions.ts'
import {
  kindWords,
  osWords,
  ownershipWords,
  protectionWords,
} from '../../../../shared/devices/words.ts'
import type { ChipChoice } from '../../../components/chip-choices.tsx'

/** The facts that a form asks for; what became of a device has buttons of its own. */
export type AskedFact = Exclude<
  keyof DeviceFacts,
  'state' | 'stateOn' | 'disposedHow' | 'disposedProof' | 'keptBecause'
>

export type Field =
  | { readonly kind: 'line' | 'long'; readonly most: number; readonly hint: string }
  | { readonly kind: 'day'; readonly hint: string }
  | { readonly kind: 'choice'; readonly hint: string; readonly choices: readonly ChipChoice[] }

const line = (hint = '', most = 80): Field => ({ kind: 'line', most, hint })
const day = (hint = ''): Field => ({ kind: 'day', hint })

function choice<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
  hint = '',
): Field {
  const known = values.map(value => ({ value, words: words[value] }))
  return { kind: 'choice', hint, choices: [...known, notKnownChoice] }
}

const notKnownChoice = { value: null, words: 'Not known' }
const protection = (hint: string) => choice(protections, protectionWords, hint)

const yesOrNo: Field = {
  kind: 'choice',
  hint: 'Of residents, families or staff: records, email, photos, a contact list.',
  choices: [{ value: true, words: 'Yes' }, { value: false, words: 'No' }, notKnownChoice],
}

/** The fields that ask the same of every device. */
const fixed: Readonly<Record<Exclude<AskedFact, 'name' | 'os' | 'osVersion'>, Field>> = {
  kind: {
    kind: 'choice',
    hint: '',
    choices: deviceKinds.map(value => ({ value, words: kindWords[value] })),
  },
  place: line('Such as the office, first floor, or with the driver.'),
  usedBy: line('A job title, such as night carers, or “shared”.'),
  make: line('The name on the case, such as Dell, HP, Apple or Samsung.'),
  model: line('On a sticker below or behind it, or in its settings under “About”.'),
  serial: line('On the same sticker. Leading noughts count.'),
  osEdition: line('Home, Pro, Education or Enterprise.', 40),
  holdsPersonalData: yesOrNo,
  ownership: choice(ownerships, ownershipWords),
  boughtOn: day('If you only know the year, take 1 1 and the year.'),
  warrantyUntil: day(),
  supplier: line('Where it was bought, or who rents it to you.'),
  antivirus: protection('Windows comes with one, called Microsoft Defender.'),
  encryption: protection('What is on it is scrambled for anybody without the password.'),
  updates: protection('They go on by themselves, or somebody sees to it.'),
  screenLock: protection('It locks by itself and asks for a password, a PIN or a finger.'),
  firewall: protection('Lets in only what was asked for.'),
  supportEndsOn: day('Only if its maker says so, as ChromeOS does in its settings.'),
  lookedAtOn: day('When somebody last made sure that all this is right.'),
  note: {
    kind: 'long',
    most: mostInNote,
    hint: 'Please leave out passwords and residents’ names.',
  },
}

/** What to ask for a fact, for the kind of thing it is. */
export function fieldFor(fact: AskedFact, { kind, os }: Pick<DeviceFacts, 'kind' | 'os'>): Field {
  if (fact === 'name') return line(`What people call it, such as “${nameExamples[kind]}”.`)
  if (fact === 'os') return systemField(kind, os)
  if (fact === 'osVersion') return line(versionHint(os), 40)
  return fixed[fact]
}

/** A system that somebody once chose stays among the choices. */
function systemField(kind: DeviceKind, os: DeviceFacts['os']): Field {
  const usual = systemsFor(kind)
  return choice(os === null || usual.includes(os) ? usual : [...usual, os], osWords)
}

const appleHint = 'Such as 26.1. In Settings, under General, About.'
const versionHints: Readonly<Partial<Record<OperatingSystem, string>>> = {
  windows: 'Such as 11 24H2. To see it, press the Windows key and R, type winver and press Enter.',
  ipados: appleHint,
  ios: appleHint,
  android: 'Such as 15. In Settings, under About.',
  macos: 'Such as 15.2. In the Apple menu, under About This Mac.',
}

function versionHint(os: OperatingSystem | null): string {
  return (
    (os === null ? undefined : versionHints[os]) ?? 'The number in its settings, under “About”.'
  )
}

export interface FactGroup {
  readonly id: string
  readonly title: string
  readonly facts: readonly AskedFact[]
}

/** The facts as the page of a device shows and changes them. */
export const factGroups: readonly FactGroup[] = [
  {
    id: 'what',
    title: 'What it is',
    facts: [
      'name',
      'kind',
      'make',
      'model',
      'serial',
      'os',
      'osEdition',
      'osVersion',
      'supportEndsOn',
    ],
  },
  {
    id: 'where',
    title: 'Where it is and who uses it',
    facts: ['place', 'usedBy', 'holdsPersonalData', 'ownership'],
  },
  {
    id: 'protection',
    title: 'How it is protected',
    facts: ['updates', 'encryption', 'screenLock', 'antivirus', 'firewall', 'lookedAtOn'],
  },
  { id: 'buying', title: 'Buying and warranty', facts: ['boughtOn', 'warrantyUntil', 'supplier'] },
  { id: 'note', title: 'Note', facts: ['note'] },
]

/** What can be said besides when a device is added, folded away at first. */
export const moreGroups: readonly FactGroup[] = [
  {
    id: 'protection',
    title: 'Say more: how it is protected',
    facts: ['updates', 'encryption', 'screenLock', 'antivirus', 'firewall', 'lookedAtOn'],
  },
  {
    id: 'buying',
    title: 'Say more: buying and warranty',
    facts: ['boughtOn', 'warrantyUntil', 'supplier', 'serial', 'supportEndsOn'],
  },
  {
    id: 'data',
    title: 'Say more: what is on it and whose it is',
    facts: ['holdsPersonalData', 'ownership'],
  },
  { id: 'note', title: 'Say more: a note', facts: ['note'] },
]

/** Only Windows comes in editions that people can tell apart; the rest is asked of all. */
export function isAsked(fact: AskedFact, { os }: Pick<DeviceFacts, 'os'>): boolean {
  return fact !== 'osEdition' || os === 'windows' || os === 'windows-server'
}
