/** What a row of each table has to look like to be believed: the shapes that the app itself writes, column by column. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { answerChoices } from '../../../shared/checklist/choices.ts'
import { newNotes } from '../../../shared/checklist/answer.ts'
import { deviceFacts } from '../../../shared/devices/device.ts'
import { newQuizResult } from '../../../shared/learning/quiz-result.ts'
import { lineChange, lineStates, ownLine } from '../../../shared/plan/line.ts'
import { serviceFacts } from '../../../shared/services/service.ts'
import { letterId, withdrawalSecret } from '../../../shared/sharing/letter.ts'
import { stepKinds } from '../../../shared/steps/step.ts'
import { systemFacts } from '../../../shared/systems/system.ts'

export type Row = Readonly<Record<string, unknown>>

const id = z.string().min(1).max(80)
const moment = z.iso.datetime()
const day = z.iso.date()
const flag = z.literal([0, 1])
const text = (most: number) => z.string().max(most)
/** What is written about a removed thing, or one undone. */
const sinceWhen = moment.or(day).nullable()

const jsonOf = (inside: z.ZodType) =>
  z.string().refine(written => {
    try {
      return inside.safeParse(JSON.parse(written)).success
    } catch {
      return false
    }
  })

const frozenAnswer = z.looseObject({
  questionId: id,
  choice: z.enum(answerChoices).nullable(),
  note: text(4000),
  topicTitle: z.string(),
  questionText: z.string(),
})

const note = newNotes.required().shape
const line = lineChange.required().shape
const own = ownLine.shape
const service = serviceFacts.shape
const device = deviceFacts.shape
const system = systemFacts.shape

const ofStep = {
  id,
  service_id: id,
  kind: z.enum(stepKinds),
  at: moment,
  by: text(200),
  source: text(500),
  undone_at: sinceWhen,
}

/** The facts of the thing, with its own id among them. */
const change = (key: 'device_id' | 'system_id') => {
  const facts = jsonOf(z.looseObject({ id, name: text(80) })).nullable()
  return z
    .strictObject({ step_id: id, [key]: id, before_facts: facts, after_facts: facts })
    .refine(({ before_facts, after_facts }) => before_facts !== null || after_facts !== null)
}

const letter = z
  .strictObject({
    id: letterId,
    service_id: id.nullable(),
    quarter: text(10),
    state: text(20),
    text: text(32 * 1024),
    sha256: text(64),
    secret: withdrawalSecret,
    replaces: letterId.nullable(),
    prepared_at: moment,
    agreed_at: moment.nullable(),
    is_tried: flag,
    receipt: jsonOf(z.looseObject({})).nullable(),
    refusal: z.string().nullable(),
    failures: z.int().min(0),
    next_try_at: moment.nullable(),
    is_told_to_wait: flag,
  })
  // What was agreed to carries the sum of its own text: a letter is this very one or none.
  .refine(one => createHash('sha256').update(one.text, 'utf8').digest('hex') === one.sha256)

/** In the order in which their references allow them to be put back. */
export const rowShapes = {
  service: z.strictObject({
    id,
    name: service.name,
    kind: service.kind,
    size_band: service.sizeBand,
    region: service.region,
    staff_count: service.staffCount,
    lead_title: service.leadTitle,
    lead_name: service.leadName,
    dspt_status: service.dsptStatus,
    created_at: moment,
    removed_at: sinceWhen,
  }),
  round: z.strictObject({
    id,
    service_id: id,
    number: z.int().min(1).max(10_000),
    started_at: moment,
    finished_at: moment.nullable(),
    place_question_id: id.nullable(),
    pack_version: text(40).nullable(),
    frozen_answers: jsonOf(z.array(frozenAnswer)).nullable(),
  }),
  answer: z.strictObject({
    round_id: id,
    question_id: id,
    choice: z.enum(answerChoices).nullable(),
    reason: note.reason,
    note: note.note,
    evidence: note.evidence,
    wording: z.int().min(0).max(100_000),
    is_carried: flag,
    answered_at: moment,
    from_list: text(2000).optional(),
    list_reason: note.listReason.optional(),
  }),
  written_line: z.strictObject({
    id,
    service_id: id,
    question_id: text(200).nullable(),
    title: text(160),
    why: own.why,
    minutes: own.minutes,
    state: z.enum(lineStates),
    reason: line.reason,
    review_on: day.nullable(),
    due_on: day.nullable(),
    who: line.who,
    note: line.note,
    decided_at: moment.nullable(),
    created_at: moment,
    removed_at: sinceWhen,
  }),
  quiz_result: z.strictObject({
    id,
    service_id: id,
    card_id: id,
    who: newQuizResult.shape.who,
    right_count: z.int().min(0),
    asked_count: z.int().min(1),
    noted_on: day.or(moment),
    removed_at: sinceWhen,
  }),
  device: z.strictObject({
    id,
    service_id: id,
    name: device.name,
    kind: device.kind,
    place: device.place,
    make: device.make,
    model: device.model,
    serial: device.serial,
    os: device.os,
    os_edition: device.osEdition,
    os_version: device.osVersion,
    used_by: device.usedBy,
    holds_personal_data: flag.nullable(),
    ownership: device.ownership,
    bought_on: device.boughtOn,
    warranty_until: device.warrantyUntil,
    supplier: device.supplier,
    antivirus: device.antivirus,
    encryption: device.encryption,
    updates: device.updates,
    screen_lock: device.screenLock,
    firewall: device.firewall,
    support_ends_on: device.supportEndsOn,
    kept_because: device.keptBecause,
    looked_at_on: device.lookedAtOn,
    note: device.note,
    state: device.state,
    state_on: device.stateOn,
    disposed_how: device.disposedHow,
    disposed_proof: device.disposedProof,
    created_at: moment,
  }),
  device_step: z.strictObject(ofStep),
  device_step_change: change('device_id'),
  system: z.strictObject({
    id,
    service_id: id,
    name: system.name,
    kind: system.kind,
    supplier: system.supplier,
    supplier_contact: system.supplierContact,
    data: jsonOf(system.data).nullable(),
    runs_on: system.runsOn,
    looked_after_by: system.lookedAfterBy,
    sign_in_check: system.signInCheck,
    certificates: jsonOf(system.certificates).nullable(),
    certificate_until: system.certificateUntil,
    contract_ends_on: system.contractEndsOn,
    without_it: system.withoutIt,
    backed_up_by: system.backedUpBy,
    looked_at_on: system.lookedAtOn,
    note: system.note,
    state: system.state,
    stopped_on: system.stoppedOn,
    created_at: moment,
  }),
  system_step: z.strictObject(ofStep),
  system_step_change: change('system_id'),
  letter,
  letter_attempt: z.strictObject({
    letter_id: letterId,
    number: z.int().min(0),
    at: moment,
    what: text(40),
    outcome: text(40),
    code: text(80).nullable(),
  }),
} as const satisfies Readonly<Record<string, z.ZodType>>

export type SalvagedTable = keyof typeof rowShapes
/** The names of our own tables, in that order. */
export const salvagedTables = Object.keys(rowShapes) as readonly SalvagedTable[]

/** What no app writes and a torn page is full of: bytes that are no letters, and letters that nobody types. */
const never = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

export const isClean = (row: Row): boolean =>
  Object.values(row).every(value => typeof value !== 'string' || !never.test(value))

export const isBelievable = (table: SalvagedTable, row: Row): boolean =>
  isClean(row) && rowShapes[table].safeParse(row).success
