/** Makes a submission from the records of one service. Whatever is not a choice or a band is left behind here. */
import type { Answer } from '../checklist/answer.ts'
import type { Question } from '../checklist/pack.ts'
import { isSettled } from '../checklist/status.ts'
import type { Device } from '../devices/device.ts'
import type { Protection } from '../devices/choices.ts'
import { judgedOf } from '../devices/ends.ts'
import type { SupportTable } from '../devices/support-table.ts'
import type { DsptStatus } from '../services/choices.ts'
import type { ServiceFacts } from '../services/service.ts'
import type { appVersions, DeviceCountBand, DsptBand, packVersions, Share } from './choices.ts'
import { sayable, saysDspt } from './likeness.ts'
import type { Quarter } from './quarters.ts'
import { type SharedQuestion, sharedQuestions } from './questions.ts'
import type { SharedDevices, Submission } from './submission.ts'

export interface Records {
  readonly service: Pick<ServiceFacts, 'kind' | 'region' | 'sizeBand' | 'dsptStatus'>
  /** Only what this service is asked. */
  readonly questions: readonly Question[]
  readonly answers: ReadonlyMap<string, Answer>
  readonly devices: readonly Device[]
  readonly table: SupportTable
  /** A day, 2026-11-23. */
  readonly today: string
}

/** What the manager keeps back, by choice. */
export interface KeptBack {
  readonly questions: ReadonlySet<string>
  readonly devices: boolean
  readonly dspt: boolean
}

export interface Issue {
  readonly quarter: Quarter
  readonly pack: (typeof packVersions)[number]
  readonly app: (typeof appVersions)[number]
}

/** Answers of last time that nobody has confirmed are not sent: nobody has said them of this quarter. */
export function submissionOf(records: Records, kept: KeptBack, issue: Issue): Submission {
  const { service, devices, table, today } = records
  const said = sayable({ kind: service.kind, region: service.region, size: service.sizeBand })
  return {
    schema: 1,
    ...issue,
    ...said,
    dspt: kept.dspt || !saysDspt(said) ? null : dsptBandOf(service.dsptStatus),
    answers: answersOf(records, kept.questions),
    devices: kept.devices ? null : devicesOf(devices, table, today),
  }
}

const dsptBands: Readonly<Record<DsptStatus, DsptBand>> = {
  never: 'not-yet',
  started: 'not-yet',
  approaching: 'not-yet',
  'out-of-date': 'not-yet',
  met: 'met',
  exceeded: 'met',
  'not-sure': 'not-sure',
}

function dsptBandOf(status: DsptStatus | null): DsptBand | null {
  return status === null ? null : dsptBands[status]
}

function answersOf(
  { questions, answers }: Records,
  keptBack: ReadonlySet<string>,
): Submission['answers'] {
  const asked = new Map(questions.map(question => [question.id, question]))
  const given: Partial<Record<SharedQuestion, NonNullable<Answer['choice']>>> = {}
  for (const id of sharedQuestions) {
    const question = asked.get(id)
    const answer = answers.get(id)
    if (question === undefined || keptBack.has(id) || !isSettled(question, answer)) continue
    if (answer?.choice != null) given[id] = answer.choice
  }
  return given
}

/** Lost and disposed devices do not count. Null where there is no list: that is not the same as having no devices. */
function devicesOf(
  devices: readonly Device[],
  table: SupportTable,
  today: string,
): SharedDevices | null {
  const judged = judgedOf(devices, table, today)
  if (judged.length === 0) return null
  const protection = (key: 'antivirus' | 'encryption' | 'updates' | 'screenLock') =>
    shareOf(judged.map(({ device }) => isOn(device[key])))
  return {
    count: countBandOf(judged.length),
    pastSupport: shareOf(
      judged.map(({ support: { status } }) => {
        if (status === 'no-system') return 'leave-out'
        if (status === 'not-known') return null
        return status === 'ended' || status === 'paid-updates'
      }),
    ),
    encrypted: protection('encryption'),
    antivirus: protection('antivirus'),
    updated: protection('updates'),
    locked: protection('screenLock'),
    personal: shareOf(
      judged.map(({ device: { ownership } }) =>
        ownership === null ? null : ownership === 'personal',
      ),
    ),
  }
}

/** Null where it is not known. */
type Fact = boolean | null | 'leave-out'

function isOn(protection: Protection | null): Fact {
  if (protection === null) return null
  return protection === 'not-applicable' ? 'leave-out' : protection === 'on'
}

/** Where more than half is not known, nothing is said; otherwise of those that are known. */
export function shareOf(facts: readonly Fact[]): Share {
  const counted = facts.filter(fact => fact !== 'leave-out')
  const known = counted.filter(fact => fact !== null)
  if (known.length === 0 || known.length * 2 < counted.length) return 'not-known'
  const yes = known.filter(Boolean).length
  // With a single one of which nothing is known, neither "none" nor "all" can be said.
  if (known.length === counted.length && yes === 0) return 'none'
  if (yes === counted.length) return 'all'
  return yes * 2 < known.length ? 'fewer-than-half' : 'half-or-more'
}

export function countBandOf(count: number): DeviceCountBand {
  if (count === 0) return '0'
  if (count < 5) return '1-4'
  if (count < 10) return '5-9'
  if (count < 20) return '10-19'
  return count < 50 ? '20-49' : '50+'
}
