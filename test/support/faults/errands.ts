/** Everything that writes to the disk, as a manager sets out to do it, one acknowledged step after the other. */
import { present } from '../../../shared/assert.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { anOwnLine, someFacts } from '../builders.ts'
import type { HomeApp } from './home-app.ts'

/** What a step leaves for the ones after it. */
type Memory = Record<string, string>
type Step = (app: HomeApp, memory: Memory) => Promise<unknown>

/** What is on the disk when the app starts. */
export type Before = 'nothing' | 'a home' | 'a locked home' | 'hurt records'

export interface Errand {
  readonly before: Before
  readonly steps: readonly Step[]
  readonly erases?: true
  /** Between which two steps the other passphrase is the one that opens. */
  readonly other?: { readonly from: number; readonly until: number }
}

/** The number of the step that opens the records; the others follow. */
export const opening = 100

export const passphrase = 'kettle garden harbour'
export const otherPassphrase = 'window bicycle pepper'
/** Stands in every home, and in no file that is locked. */
export const planted = 'Willowherb-planted-word'

async function aService(app: HomeApp): Promise<string> {
  const { services } = await app.call('services.list')
  return present(services[0], 'A service').id
}

async function aRound(app: HomeApp): Promise<string> {
  return (await app.call('checklist.open', { serviceId: await aService(app) })).round.id
}

const addService: Step = app => app.call('services.add', someFacts({ name: planted }))
/** Begins the first check of a service. */
const openCheck: Step = app => aRound(app)
const answer =
  (questionId: string, choice: 'yes' | 'no' | 'partly'): Step =>
  async app =>
    app.call('checklist.answer', { roundId: await aRound(app), questionId, choice, reason: 'So' })
const note =
  (text: string): Step =>
  async app =>
    app.call('checklist.note', {
      roundId: await aRound(app),
      questionId: 'backups-made',
      note: text,
    })
const planLine =
  (title: string): Step =>
  async app =>
    app.call('plan.addOwn', { serviceId: await aService(app), line: anOwnLine({ title }) })
const addDevice: Step = async app =>
  app.call('devices.add', {
    serviceId: await aService(app),
    device: { ...nothingKnown, name: planted, kind: 'desktop' },
    by: 'Deputy',
  })
const backUp: Step = app => app.call('keeping.backUpNow')
const finishRound: Step = async app => app.call('rounds.finish', { roundId: await aRound(app) })
const startRound: Step = async app => app.call('rounds.start', { serviceId: await aService(app) })

const importDevices: Step = async app => {
  const file = present(await app.call('devices.openSpreadsheet'), 'The file')
  const columns = file.columns.map(({ guess }) => guess)
  const asked = { token: file.token, serviceId: await aService(app), columns, by: 'Deputy' }
  return app.call('devices.import', asked)
}
const undoImport: Step = async app => {
  const steps = await app.call('devices.steps', { serviceId: await aService(app) })
  return app.call('devices.undo', { stepId: present(steps[0], 'The import').id })
}

/** Of the oldest backup: it holds the least. */
async function oldest(app: HomeApp) {
  const { backups } = await app.call('keeping.backups')
  const here = backups.filter(({ name, place }) => place === 'here' && name.endsWith('.ccc'))
  const { name, place } = present(here.at(-1), 'A backup')
  return { name, place }
}
const testBackup: Step = async app => app.call('keeping.testBackup', await oldest(app))
/** Looking and agreeing are one to the person who tries again. */
const restoreOldest: Step = async app => {
  const preview = await app.call('keeping.previewBackup', await oldest(app))
  return app.call('keeping.restore', { token: preview.token })
}
const undoRestore: Step = app => app.call('keeping.undoRestore')
const chooseStick: Step = app => app.call('keeping.chooseSecondPlace')
const forgetStick: Step = app => app.call('keeping.forgetSecondPlace')

const unlock: Step = app => app.call('lock.open', { passphrase })
const lockUp: Step = async app => {
  const { code } = await app.call('lock.begin', { passphrase })
  return app.call('lock.turnOn', { code })
}
const lockOff: Step = app => app.call('lock.turnOff', { passphrase })
const changePassphrase: Step = app => app.call('lock.change', { passphrase, next: otherPassphrase })
const newCode: Step = async (app, memory) => {
  const { code } = await app.call('lock.newCode', { passphrase: otherPassphrase })
  memory['code'] = code
}
const keepCode: Step = (app, memory) => app.call('lock.keepCode', { code: memory['code'] ?? '' })
const remember: Step = app => app.call('lock.remember', { isWanted: true })
const setIdle: Step = app => app.call('lock.setIdle', { minutes: 10 })
const openWithCode: Step = (app, memory) =>
  app.call('lock.openWithCode', { code: memory['code'] ?? '', next: passphrase })
const lockNow: Step = app => app.call('lock.now')
const wrongPassphrase: Step = async app => {
  await app.call('lock.open', { passphrase: 'not this one' }).catch(() => undefined)
}

const aHome = [
  addService,
  answer('backups-made', 'yes'),
  planLine(planted),
  addDevice,
  backUp,
  answer('backups-tested', 'no'),
]

/** How a folder gets to be what an errand begins with. */
export const madeBy: Readonly<Record<Before, readonly Step[]>> = {
  nothing: [],
  'a home': aHome,
  'a locked home': [...aHome, lockUp],
  'hurt records': aHome,
}

export const errands = {
  'a first start': {
    before: 'nothing',
    steps: [addService, openCheck, answer('backups-made', 'yes')],
  },
  'a check and its plan': {
    before: 'a home',
    steps: [
      answer('backups-made', 'partly'),
      note(planted.repeat(20)),
      planLine('Ring the supplier'),
      finishRound,
      startRound,
      answer('backups-made', 'no'),
    ],
  },
  'a list of devices': { before: 'a home', steps: [importDevices, undoImport, addDevice] },
  'backups, here and on a stick': {
    before: 'a home',
    steps: [backUp, testBackup, chooseStick, planLine('Another'), backUp, forgetStick],
  },
  'going back, and back again': {
    before: 'a home',
    steps: [restoreOldest, planLine('After it'), undoRestore],
  },
  'going back from hurt records': {
    before: 'hurt records',
    steps: [restoreOldest, planLine('After it')],
  },
  'setting a lock': { before: 'a home', steps: [lockUp, planLine('Locked'), backUp] },
  'a day behind a lock': {
    before: 'a locked home',
    steps: [
      wrongPassphrase,
      unlock,
      answer('backups-made', 'partly'),
      backUp,
      testBackup,
      restoreOldest,
      planLine('After it'),
    ],
  },
  'changing a lock': {
    before: 'a locked home',
    steps: [unlock, setIdle, changePassphrase, newCode, keepCode, remember, lockNow, openWithCode],
    other: { from: 103, until: 108 },
  },
  'taking a lock off': {
    before: 'a locked home',
    steps: [unlock, backUp, lockOff, planLine('Readable')],
  },
  'erasing everything': {
    before: 'a home',
    steps: [app => app.call('privacy.erase', { typed: 'ERASE' }), addService],
    erases: true,
  },
} as const satisfies Record<string, Errand>

export type ErrandName = keyof typeof errands
export const errandNames = Object.keys(errands) as readonly ErrandName[]
