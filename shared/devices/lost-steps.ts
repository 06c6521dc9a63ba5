/** What to do in the first ten minutes after a device is lost, made for the device, and where each fact comes from. */
import { dayInWords } from '../dates.ts'
import type { DeviceKind, OperatingSystem } from './choices.ts'
import type { Device } from './device.ts'

export interface LostStep {
  readonly id: string
  readonly title: string
  readonly words: readonly string[]
  /** How it stands in the record once it is done. */
  readonly did: string
  /** Where it was read, or that it must be checked. */
  readonly source: string
}

const fromMemory = 'From memory: your screen may differ.'

/** In the order in which they keep people safe. */
export function lostSteps(device: Device): readonly LostStep[] {
  return [
    safePeople,
    ringIt(device),
    lockIt(device),
    clearIt(device),
    changePasswords(device),
    tellItFirm,
    tellLead,
    judgeHarm(device),
    writeLog,
    ...(device.holdsPersonalData === false ? [] : [tellIco]),
    tellPolice,
  ]
}

const safePeople: LostStep = {
  id: 'safe',
  title: 'Is anybody in danger?',
  words: [
    'If somebody is in danger now, or a thief is still there, ring 999. Nobody should go after a thief.',
    'Ask what would be missing for people’s care tonight without this device, and how you do it instead.',
  ],
  did: 'Made sure that nobody is in danger',
  source: '999 in danger: read on digitalcarehub.co.uk.',
}

const withNumber: readonly DeviceKind[] = ['phone', 'tablet']

function ringIt({ kind, usedBy }: Device): LostStep {
  return {
    id: 'ring',
    title: withNumber.includes(kind)
      ? 'Ring it, and look where it was last seen'
      : 'Look where it was last seen',
    words: [
      `Ask ${usedBy === '' ? 'whoever used it last' : `whoever uses it (your list says: ${usedBy})`}, and look in cars, coats and residents’ rooms.`,
    ],
    did: 'Looked where it was last seen',
    source: '',
  }
}

const lockWords: Readonly<Partial<Record<OperatingSystem, readonly string[]>>> = {
  ipados: appleLock('iPad'),
  ios: appleLock('iPhone'),
  macos: appleLock('Mac'),
  android: [
    'On another phone or PC open google.com/android/find (Google calls it Find Hub) and sign in with the Google account that is on it.',
    'Choose the device, look where it is, then choose “Secure device” or “Mark as lost”.',
  ],
  windows: [
    'On another PC open account.microsoft.com/devices and sign in with the Microsoft account that is used on it.',
    'Choose it, then “Find my device”, then “Lock”. It only works where this was turned on before.',
  ],
  chromeos: [
    'If your Chromebooks are looked after together, whoever does that can choose “Disable” for it in the Google Admin pages.',
  ],
}

function appleLock(name: string): readonly string[] {
  return [
    `On another phone or PC open icloud.com/find (or the Find My app) and sign in with the Apple account that is on it.`,
    `Choose the ${name}, look where it is, then choose “Mark as Lost”.`,
  ]
}

const noLock = [
  'Ask your IT firm whether they can lock it from afar. For many things of this kind nobody can.',
]

function lockIt({ os }: Device): LostStep {
  return {
    id: 'lock',
    title: 'Lock it from afar',
    words: (os === null ? null : lockWords[os]) ?? noLock,
    did: 'Locked it from afar, or found that it cannot be locked',
    source: fromMemory,
  }
}

const clearWords: Readonly<Partial<Record<OperatingSystem, string>>> = {
  ipados: 'On the same page as before: “Erase This Device”.',
  ios: 'On the same page as before: “Erase This Device”.',
  macos: 'On the same page as before: “Erase This Device”.',
  android: 'On the same page as before: “Factory reset device”.',
}

function clearIt({ os }: Device): LostStep {
  return {
    id: 'clear',
    title: 'Clear it from afar, if it will not come back',
    words: [
      'Look and lock first: clearing cannot be taken back, and afterwards you may not see where it is.',
      (os === null ? null : clearWords[os]) ??
        'Your IT firm may be able to do this for you. Ask them.',
    ],
    did: 'Decided whether to clear it from afar',
    source: fromMemory,
  }
}

function changePasswords({ usedBy }: Device): LostStep {
  return {
    id: 'passwords',
    title: 'Change the passwords of whoever used it',
    words: [
      `${usedBy === '' ? 'Ask who used it.' : `Your list says who uses it: ${usedBy}.`} Use another device. Email comes first, then care records, then the rest.`,
      'Where a page offers “Sign out everywhere”, choose it.',
    ],
    did: 'Changed the passwords of whoever used it',
    source: '',
  }
}

const tellItFirm: LostStep = {
  id: 'it-firm',
  title: 'Tell your IT firm and your care software supplier',
  words: [
    'Do it at once. They can shut the device out of email, files and care records.',
    'Their numbers are in your list of suppliers.',
  ],
  did: 'Told the IT firm and the care software supplier',
  source: 'Our own advice.',
}

const tellLead: LostStep = {
  id: 'lead',
  title: 'Tell the person who answers for data security',
  words: [
    'And the manager, if that is somebody else. Staff tell at once and are not blamed for it.',
    'Keep messages and letters about it. Delete nothing.',
  ],
  did: 'Told the person who answers for data security',
  source: 'Read on mecourse.com.',
}

function judgeHarm(device: Device): LostStep {
  return {
    id: 'harm',
    title: 'Judge what somebody could read on it',
    words: [personalWords(device), encryptionWords(device)],
    did: 'Judged what somebody could read on it',
    source: 'From your own list of devices.',
  }
}

function personalWords({ holdsPersonalData }: Device): string {
  if (holdsPersonalData === null)
    return 'Your list does not say whether it holds personal details. Think of email, photos and saved passwords too.'
  return holdsPersonalData
    ? 'Your list says that it holds personal details.'
    : 'Your list says that it holds no personal details. Make sure: think of email, photos and saved passwords.'
}

/** What encryption means for the harm, from what the record says. */
export function encryptionWords({ encryption, lookedAtOn }: Device): string {
  const looked = lookedAtOn === null ? '' : ` (last looked at ${dayInWords(lookedAtOn)})`
  if (encryption === 'on')
    return `Your list says that it was encrypted${looked}: what is on it is scrambled, and hard to read for anybody without its password or PIN. If those were on a note with it, take it as open.`
  if (encryption === 'off')
    return `Your list says that it was not encrypted${looked}. Take it that whoever has it can read what is on it.`
  return 'Your list does not say whether it was encrypted. Take it as not encrypted until somebody knows. Your IT firm may.'
}

const writeLog: LostStep = {
  id: 'log',
  title: 'Write it in your breach log',
  words: [
    'If it may hold personal details: what was lost, when you learned of it, whom you told and what you decided.',
    'Every breach is logged. If you do not report it, write down why.',
  ],
  did: 'Wrote it in the breach log',
  source: 'Read on ico.org.uk.',
}

const tellIco: LostStep = {
  id: 'ico',
  title: 'Does the ICO have to know within 72 hours?',
  words: [
    'Yes, if people’s rights are likely to be at risk. The 72 hours run from when you learned of it, through weekends and bank holidays, even if you do not know everything yet.',
    'Report it in the DSPT incident tool (dsptoolkit.nhs.uk) or on ico.org.uk. If the risk is high, tell the people concerned too.',
    'ICO helpline: 0303 123 1113. This number is from memory: check it on ico.org.uk.',
  ],
  did: 'Decided whether the ICO has to know',
  source: 'Read on ico.org.uk and digital.nhs.uk.',
}

const tellPolice: LostStep = {
  id: 'police',
  title: 'If it was stolen, tell the police',
  words: [
    'Ring 101 and write down the crime reference. The number 101 is from memory: check it.',
    'What is reported to the police may have to be notified to the CQC as well (regulation 18). Your insurer may want the reference.',
  ],
  did: 'Told the police, or decided that it was not stolen',
  source: 'CQC: read on cqc.org.uk. Crime reference: read on digitalcarehub.co.uk.',
}
