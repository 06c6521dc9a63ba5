/** The made-up devices of the made-up home: something of each kind, some old, some not looked at yet. */
import type { DeviceFacts } from '../shared/devices/device.ts'
import { nothingKnown } from '../shared/devices/nothing-known.ts'
import { daysLater } from '../shared/dates.ts'

const known: DeviceFacts = {
  ...nothingKnown,
  ownership: 'owned',
  updates: 'on',
  holdsPersonalData: false,
}

const pc: DeviceFacts = {
  ...known,
  kind: 'desktop',
  make: 'Dell',
  os: 'windows',
  osEdition: 'Pro',
  holdsPersonalData: true,
  supplier: 'Fenland IT',
  antivirus: 'on',
  encryption: 'on',
  screenLock: 'on',
  firewall: 'on',
}

const laptop: DeviceFacts = { ...pc, kind: 'laptop', make: 'HP' }

const tablet: DeviceFacts = {
  ...known,
  kind: 'tablet',
  holdsPersonalData: true,
  usedBy: 'Shared by the care team',
  antivirus: 'not-applicable',
  encryption: 'on',
  screenLock: 'on',
}

const iPad: DeviceFacts = { ...tablet, make: 'Apple', os: 'ipados' }
const android: DeviceFacts = { ...tablet, make: 'Samsung', os: 'android' }
const box: DeviceFacts = { ...known, os: 'none', usedBy: 'Everybody' }

type DaysAgo = (days: number) => string

/** Each line says what differs from the usual device of its kind. */
const devices: readonly ((ago: DaysAgo) => DeviceFacts)[] = [
  ago => ({
    ...pc,
    name: 'Office PC 1',
    place: 'Office',
    model: 'OptiPlex 7010',
    serial: '0J4K2X1',
    osVersion: '11 25H2',
    usedBy: 'Registered manager',
    boughtOn: ago(600),
    lookedAtOn: ago(40),
  }),
  ago => ({
    ...pc,
    name: 'Office PC 2',
    place: 'Office',
    model: 'OptiPlex 3020',
    serial: '00812734',
    osVersion: '10 22H2',
    usedBy: 'Administrator',
    boughtOn: ago(3300),
    lookedAtOn: ago(40),
    encryption: 'off',
  }),
  ago => ({
    ...laptop,
    name: 'Deputy’s laptop',
    place: 'Nurses’ office',
    model: 'ProBook 440 G8',
    serial: '5CG1234ABC',
    osVersion: '11 23H2',
    usedBy: 'Deputy manager',
    boughtOn: ago(1500),
    lookedAtOn: ago(40),
  }),
  () => ({
    ...laptop,
    name: 'Activities laptop',
    place: 'Lounge',
    model: 'ProBook 450 G10',
    serial: '5CG3345XYZ',
    osVersion: '11 25H2',
    usedBy: 'Activities lead',
    encryption: null,
    screenLock: null,
    lookedAtOn: null,
  }),
  ago => ({
    ...iPad,
    name: 'Care plan iPad, ground floor',
    place: 'Ground floor',
    model: 'iPad (10th generation)',
    serial: 'DMPX10AA1',
    osVersion: '26.1',
    lookedAtOn: ago(20),
  }),
  ago => ({
    ...iPad,
    name: 'Care plan iPad, first floor',
    place: 'First floor',
    model: 'iPad (10th generation)',
    serial: 'DMPX10AA2',
    osVersion: '26.1',
    lookedAtOn: ago(20),
  }),
  ago => ({
    ...iPad,
    name: 'Family calls iPad',
    place: 'Lounge',
    model: 'iPad Air 2',
    serial: 'DMPQ5544',
    osVersion: '15.8',
    usedBy: 'Residents and families',
    screenLock: 'off',
    lookedAtOn: ago(200),
  }),
  ago => ({
    ...android,
    name: 'Medication tablet',
    kind: 'medication-cart',
    place: 'Treatment room',
    model: 'Galaxy Tab A9+',
    serial: 'R9TW80A1',
    osVersion: '16',
    usedBy: 'Senior carers',
    supplier: 'MedRound',
    ownership: 'leased',
    lookedAtOn: ago(20),
  }),
  ago => ({
    ...android,
    name: 'Old rota tablet',
    place: 'Staff room',
    model: 'Galaxy Tab A 10.1 (2016)',
    serial: 'R52J10',
    osVersion: '8.1',
    screenLock: 'off',
    encryption: 'off',
    lookedAtOn: ago(200),
  }),
  ago => ({
    ...android,
    name: 'On-call phone',
    kind: 'phone',
    place: 'Goes with the on-call lead',
    model: 'Galaxy A16',
    serial: 'RZ8N55',
    osVersion: '16',
    usedBy: 'Person on call',
    lookedAtOn: ago(20),
  }),
  () => ({
    ...box,
    name: 'Wi-fi and internet box',
    kind: 'router',
    place: 'Cupboard by reception',
    make: 'DrayTek',
    model: 'Vigor 2865',
    serial: '1449D0FE',
    supplier: 'Fenland IT',
    updates: null,
  }),
  ago => ({
    ...box,
    name: 'Office printer',
    kind: 'printer',
    place: 'Office',
    make: 'Brother',
    model: 'MFC-L2860DW',
    serial: 'E80912K3',
    supplier: 'Fenland IT',
    lookedAtOn: ago(40),
  }),
  ago => ({
    ...box,
    name: 'Call bell hub',
    kind: 'call-bell',
    place: 'Plant room',
    make: 'Courtney Thorne',
    model: 'Altra',
    serial: 'CT-55-0182',
    supplier: 'Courtney Thorne',
    ownership: 'leased',
    updates: null,
    warrantyUntil: ago(-120),
  }),
  () => ({
    ...box,
    name: 'Front door entry',
    kind: 'door-entry',
    place: 'Reception',
    make: 'Paxton',
    model: '',
    usedBy: '',
    updates: null,
    os: null,
  }),
  ago => ({
    ...laptop,
    name: 'Old training laptop',
    place: '',
    make: 'Lenovo',
    model: 'ThinkPad T430',
    serial: 'PB-0441',
    osVersion: '7',
    encryption: 'off',
    usedBy: '',
    state: 'disposed',
    stateOn: ago(90),
    disposedHow: 'Collected and wiped by Fenland IT',
    disposedProof: 'FIT-2207',
  }),
]

/** The devices, dated from the day of the sample. */
export function sampleDevices(today: string): readonly DeviceFacts[] {
  return devices.map(device => device(days => daysLater(today, -days)))
}
