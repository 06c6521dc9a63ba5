/** A made-up home to look around in, and years of checks to measure with. Written through the calls themselves. */
import { saidTo, sourceInWords } from '../shared/checklist/by-list.ts'
import type { AnswerChoice } from '../shared/checklist/choices.ts'
import type { Pack } from '../shared/checklist/pack.ts'
import { packFor, questionsOf } from '../shared/checklist/status.ts'
import { daysLater } from '../shared/dates.ts'
import type { Service, ServiceFacts } from '../shared/services/service.ts'
import type { EveryCall } from './calls/every-call.ts'
import { sampleDevices } from './sample-devices.ts'
import { sampleSystems } from './sample-systems.ts'
import type { Clock } from './system/clock.ts'

export type SampleCalls = Pick<
  EveryCall,
  | 'services.list'
  | 'services.add'
  | 'services.choose'
  | 'checklist.open'
  | 'checklist.answer'
  | 'checklist.note'
  | 'checklist.place'
  | 'rounds.finish'
  | 'rounds.start'
  | 'plan.write'
  | 'plan.addOwn'
  | 'learning.cards'
  | 'learning.note'
  | 'devices.add'
  | 'devices.change'
  | 'systems.add'
  | 'systems.change'
  | 'devices.standing'
>

export interface SteppingClock extends Clock {
  readonly goTo: (day: string) => void
}

/** Moves on by a minute each time it is read, and to another day when told. */
export function steppingClock(day: string): SteppingClock {
  let today = day
  let minutes = 0
  return {
    goTo: next => {
      today = next
      minutes = 0
    },
    today: () => today,
    now: () => {
      minutes += 1
      const [hours, left] = [9 + Math.floor(minutes / 60), minutes % 60]
      return `${today}T${String(hours).padStart(2, '0')}:${String(left).padStart(2, '0')}:00.000Z`
    },
  }
}

export interface Seeding {
  /** Made with `clock`, so that what they write is dated by it. */
  readonly calls: SampleCalls
  readonly pack: Pack
  readonly clock: SteppingClock
  readonly today: string
}

const larchHouse: ServiceFacts = {
  name: 'Larch House',
  kind: 'care-home',
  sizeBand: '20-49',
  region: 'East Midlands',
  staffCount: 38,
  leadTitle: 'Registered manager',
  leadName: 'Priya Nair',
  dsptStatus: 'met',
}

/** A home gets better from year to year: later lists hold more of what is in place. */
const choicesByYear: readonly (readonly AnswerChoice[])[] = [
  ['yes', 'no', 'partly', 'yes', 'not-sure', 'yes', 'no', 'yes', 'does-not-apply', 'partly'],
  ['yes', 'partly', 'yes', 'yes', 'no', 'yes', 'partly', 'yes', 'does-not-apply', 'yes'],
  ['yes', 'yes', 'yes', 'yes', 'partly', 'yes', 'yes', 'yes', 'does-not-apply', 'not-sure'],
]

/** Strides through the list so that neighbouring questions and services differ, always the same way. */
function choiceFor(year: number, service: number, question: number): AnswerChoice {
  const choices = choicesByYear[year % choicesByYear.length] ?? []
  return choices[(question * 7 + service * 3) % choices.length] ?? 'yes'
}

/** Almost every question applies to every home; the sample must not say of its policies that they do not. */
const mayNotApply: readonly string[] = ['paper-out-of-building']

function believable(questionId: string, choice: AnswerChoice): AnswerChoice {
  return choice === 'does-not-apply' && !mayNotApply.includes(questionId) ? 'yes' : choice
}

interface Filling {
  readonly service: Service
  readonly serviceNumber: number
  readonly year: number
  /** How much of the check to answer, 1 for all of it. */
  readonly share: number
}

/** Answers the open check of a service and returns its id. */
async function fill({ calls, pack }: Seeding, filling: Filling): Promise<string> {
  const { service, serviceNumber, year, share } = filling
  const { round } = await calls['checklist.open']({ serviceId: service.id })
  const questions = questionsOf(packFor(pack, service))
  const answered = questions.slice(0, Math.ceil(questions.length * share))
  for (const [index, { id: questionId, evidence }] of answered.entries()) {
    const choice = believable(questionId, choiceFor(year, serviceNumber, index))
    const reason = choice === 'does-not-apply' ? 'We do not do this here.' : ''
    await calls['checklist.answer']({ roundId: round.id, questionId, choice, reason })
    if (choice === 'yes' && index % 3 === 0) {
      await calls['checklist.note']({ roundId: round.id, questionId, evidence })
    }
    if (choice === 'partly') {
      const note = 'We talked about this at the team meeting.'
      await calls['checklist.note']({ roundId: round.id, questionId, note })
    }
  }
  const stoppedAt = answered.at(-1)
  if (stoppedAt !== undefined) {
    await calls['checklist.place']({ serviceId: service.id, questionId: stoppedAt.id })
  }
  return round.id
}

/** One home, last year's check finished, this year's begun. Does nothing where there is a service already. */
export async function seedSample(seeding: Seeding): Promise<void> {
  const { calls, clock, today } = seeding
  if ((await calls['services.list'](undefined)).services.length > 0) return
  clock.goTo(daysLater(today, -345))
  const service = await calls['services.add'](larchHouse)
  const roundId = await fill(seeding, { service, serviceNumber: 0, year: 0, share: 1 })
  clock.goTo(daysLater(today, -340))
  await calls['rounds.finish']({ roundId })
  clock.goTo(daysLater(today, -6))
  await calls['rounds.start']({ serviceId: service.id })
  await fill(seeding, { service, serviceNumber: 0, year: 1, share: 0.7 })
  clock.goTo(daysLater(today, -5))
  await writePlan(seeding, service)
  await noteQuizzes(seeding, service)
  clock.goTo(daysLater(today, -4))
  await listDevices(seeding, service)
  clock.goTo(daysLater(today, -3))
  await listSystems(seeding, service)
  clock.goTo(daysLater(today, -1))
  await askTheList(seeding, service)
}

async function writePlan({ calls, pack, today }: Seeding, service: Service): Promise<void> {
  const { answers } = await calls['checklist.open']({ serviceId: service.id })
  const asked = new Set(questionsOf(packFor(pack, service)).map(question => question.id))
  const short = answers.filter(
    ({ choice, questionId }) => asked.has(questionId) && (choice === 'partly' || choice === 'no'),
  )
  const changes = [
    { who: 'Priya', dueOn: daysLater(today, 10) },
    { state: 'done' as const, note: 'Done with the whole team at the October meeting.' },
    {
      state: 'not-doing' as const,
      reason: 'Waiting for the new laptops in the spring.',
      reviewOn: daysLater(today, 90),
    },
  ]
  for (const [index, change] of changes.entries()) {
    const questionId = short[index]?.questionId
    if (questionId !== undefined) {
      await calls['plan.write']({ serviceId: service.id, key: questionId, change })
    }
  }
  const line = {
    title: 'Label the chargers in the office',
    why: '',
    minutes: 15,
    dueOn: null,
    who: '',
  }
  await calls['plan.addOwn']({ serviceId: service.id, line })
}

/** The team has begun with the staff cards. */
async function noteQuizzes({ calls }: Seeding, { id: serviceId }: Service): Promise<void> {
  const results = [
    { who: 'Night team', right: 3 },
    { who: 'Sam, senior carer', right: 2 },
  ]
  for (const { id: cardId } of (await calls['learning.cards'](undefined)).slice(0, 2)) {
    for (const result of results) await calls['learning.note']({ serviceId, cardId, ...result })
  }
}

/** The list was begun a few days ago, and the first thing found out has been put right. */
async function listDevices({ calls, clock, today }: Seeding, { id: serviceId }: Service) {
  const ids: string[] = []
  for (const device of sampleDevices(today)) {
    ids.push((await calls['devices.add']({ serviceId, device, by: 'Priya' })).device.id)
  }
  clock.goTo(daysLater(today, -2))
  const change = { encryption: 'on' } as const
  await calls['devices.change']({ ids: ids.slice(1, 2), change, by: 'Deputy' })
}

/** The list was written in one go, and a day later the way to work without the rota was found. */
async function listSystems({ calls, clock, today }: Seeding, { id: serviceId }: Service) {
  const ids = new Map<string, string>()
  for (const system of sampleSystems(today)) {
    const added = await calls['systems.add']({ serviceId, system, by: 'Priya' })
    ids.set(system.kind, added.system.id)
  }
  clock.goTo(daysLater(today, -2))
  const change = { withoutIt: 'This week’s rota is printed each Monday and hangs in the office.' }
  const id = ids.get('rota')
  if (id !== undefined) await calls['systems.change']({ id, change, by: 'Deputy' })
}

/** Two answers come from the list; a third is older than the list and does not agree with it. */
async function askTheList({ calls, pack }: Seeding, { id: serviceId }: Service) {
  const { round } = await calls['checklist.open']({ serviceId })
  const { says } = await calls['devices.standing']({ serviceId })
  for (const question of questionsOf(pack)) {
    const at = { roundId: round.id, questionId: question.id, reason: '' }
    const said = saidTo(question, says)
    if (said === undefined) continue
    if (said.topic === 'screen-lock') await calls['checklist.answer']({ ...at, choice: 'yes' })
    if (said.choice === null || !['encryption', 'antivirus'].includes(said.topic)) continue
    const fromList = sourceInWords(said)
    await calls['checklist.answer']({ ...at, choice: said.choice, fromList })
  }
}

const threeServices: readonly ServiceFacts[] = [
  larchHouse,
  {
    ...larchHouse,
    name: 'Larch Court',
    kind: 'care-home-nursing',
    sizeBand: '50+',
    staffCount: 92,
  },
  { ...larchHouse, name: 'Larch at Home', kind: 'home-care', sizeBand: '20-49', staffCount: 24 },
]

/** Three services with three finished yearly checks each, and a fourth one carried forward. */
export async function seedThreeYears(seeding: Seeding): Promise<void> {
  const { calls, clock, today } = seeding
  for (const [serviceNumber, facts] of threeServices.entries()) {
    clock.goTo(daysLater(today, -3 * 365))
    const service = await calls['services.add'](facts)
    for (const year of choicesByYear.keys()) {
      clock.goTo(daysLater(today, (year - 3) * 365))
      const roundId = await fill(seeding, { service, serviceNumber, year, share: 1 })
      await calls['rounds.finish']({ roundId })
      await calls['rounds.start']({ serviceId: service.id })
    }
  }
  const first = (await calls['services.list'](undefined)).services[0]
  if (first !== undefined) await calls['services.choose']({ id: first.id })
}
