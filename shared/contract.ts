/** Every call between the window and the main process: its name, what goes in (checked as it runs), what comes out (checked as it compiles). */
import { z } from 'zod'
import type { ListedAdvisories } from './advisories/listed.ts'
import { call, isOn, nothing } from './call.ts'
import { type Answer, newAnswer, newNotes } from './checklist/answer.ts'
import type { Standards } from './checklist/frameworks.ts'
import type { Comparison } from './comparing/comparison.ts'
import { type Device, deviceChange, deviceFacts } from './devices/device.ts'
import { facts } from './devices/import/fact-text.ts'
import type { ImportPreview, OpenedSpreadsheet } from './devices/import/preview.ts'
import { keptReading } from './devices/keep-reading.ts'
import type { Reading } from './devices/reading.ts'
import type { Standing } from './devices/standing.ts'
import type { SupportTable } from './devices/support-table.ts'
import type { DeviceStep, Step } from './devices/step.ts'
import { eraseWord, type WhatIsKept } from './keeping/kept.ts'
import type { Part } from './keeping/parts.ts'
import { lockContract, secret } from './keeping/lock-contract.ts'
import {
  type Backup,
  backupPlaces,
  type BackupPreview,
  type BackupProgress,
  type Backups,
  type LockedBackup,
  type Looked,
} from './keeping/backup.ts'
import type { BackupFacts } from './keeping/backups-say.ts'
import type { DataPlace } from './keeping/copies.ts'
import type { SalvageOffer } from './keeping/salvage.ts'
import type { PlaceRisk } from './keeping/place-risk.ts'
import type { Start } from './keeping/start.ts'
import type { Card } from './learning/card.ts'
import { newQuizResult, type QuizResult } from './learning/quiz-result.ts'
import type { NewsResult, NewsStanding } from './news/news.ts'
import { lineChange, ownLine, type WrittenLine } from './plan/line.ts'
import { type SavedReport, saveRequest } from './reports/request.ts'
import type { FrozenRound, OpenCheck, Round } from './rounds/round.ts'
import { type Service, serviceChange, serviceFacts, type Services } from './services/service.ts'
import type { Step as SystemListStep, SystemStep } from './systems/step.ts'
import { type System, systemChange, systemFacts } from './systems/system.ts'
import { sharedQuestions } from './sharing/questions.ts'
import { quarters } from './sharing/quarters.ts'
import type { Preview, ReviewOnFile, SharingStanding } from './sharing/queue.ts'
import { updateContract, type UpdateEvents } from './updates/contract.ts'

const id = z.uuid()
const ofService = z.strictObject({ serviceId: id })
const byId = z.strictObject({ id })
const ids = z.array(id).min(1).max(20_000)
const who = z.string().trim().max(80)
const questionId = z.string().min(1).max(80)
const ofExport = z.strictObject({ serviceId: id, format: z.enum(['csv', 'xlsx']) })
const ofSpreadsheet = z.strictObject({
  token: id,
  serviceId: id,
  columns: z
    .array(z.enum(facts).nullable())
    .max(200)
    .refine(columns => columns.some(fact => fact !== null), 'Say what at least one column is.'),
})

const keptBack = z.strictObject({
  questions: z.array(z.enum(sharedQuestions)).max(sharedQuestions.length),
  devices: z.boolean(),
  dspt: z.boolean(),
})
const backupRef = z.strictObject({ name: z.string().max(80), place: z.enum(backupPlaces) })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

interface StepDone {
  readonly stepId: string
}

export const contract = {
  'services.list': call(nothing).returns<Services>(),
  'services.add': call(serviceFacts).returns<Service>(),
  'services.change': call(z.strictObject({ id, change: serviceChange })).returns<Service>(),
  'services.choose': call(byId).returns<void>(),
  'services.remove': call(byId).returns<void>(),
  'services.restore': call(byId).returns<void>(),

  /** The pack as JSON text, which the window reads itself: handed over object by object it takes several times as long. */
  'checklist.pack': call(nothing).returns<string>(),
  'checklist.standards': call(nothing).returns<Standards>(),
  'checklist.open': call(ofService).returns<OpenCheck>(),
  'checklist.answer': call(newAnswer).returns<Answer>(),
  'checklist.note': call(newNotes).returns<Answer>(),
  'checklist.place': call(z.strictObject({ serviceId: id, questionId })).returns<void>(),

  'rounds.list': call(ofService).returns<readonly FrozenRound[]>(),
  /** Freezes and dates the open check. Does not start the next: the manager does that when it is time. */
  'rounds.finish': call(z.strictObject({ roundId: id })).returns<Round>(),
  /** Starts the next check with the last answers carried forward; a conflict while one is open. */
  'rounds.start': call(ofService).returns<Round>(),

  'plan.lines': call(ofService).returns<readonly WrittenLine[]>(),
  /** The key is that of a line by rule: a question's id, that of something that ends in the device list, or of an advisory. */
  'plan.write': call(
    z.strictObject({ serviceId: id, key: questionId, change: lineChange }),
  ).returns<WrittenLine>(),
  'plan.addOwn': call(z.strictObject({ serviceId: id, line: ownLine })).returns<WrittenLine>(),
  'plan.writeOwn': call(
    z.strictObject({ id, change: lineChange.extend(ownLine.partial().shape) }),
  ).returns<WrittenLine>(),
  'plan.removeOwn': call(byId).returns<void>(),
  'plan.restoreOwn': call(byId).returns<void>(),

  /** The devices as JSON text, which the window reads itself: twenty thousand take too long object by object. */
  'devices.list': call(ofService).returns<string>(),
  /** What the list puts on the plan and says to the checklist, worked out where the list is: most pages need no more of it. */
  'devices.standing': call(ofService).returns<Standing>(),
  'devices.add': call(z.strictObject({ serviceId: id, device: deviceFacts, by: who })).returns<{
    readonly stepId: string
    readonly device: Device
  }>(),
  'devices.change': call(
    z.strictObject({ ids, change: deviceChange, by: who }),
  ).returns<StepDone>(),
  'devices.remove': call(z.strictObject({ ids, by: who })).returns<StepDone>(),
  /** Brings back exactly what was there; a conflict where a device was changed again since. */
  'devices.undo': call(z.strictObject({ stepId: id })).returns<void>(),
  'devices.steps': call(ofService).returns<readonly Step[]>(),
  'devices.history': call(z.strictObject({ deviceId: id })).returns<readonly DeviceStep[]>(),
  /** Looks at the PC the app runs on. Keeps nothing. */
  'devices.readThisPc': call(nothing).returns<Reading>(),
  /** Saves the reader for a PC without the app where the person wants it. */
  'devices.saveReader': call(nothing).returns<SavedReport>(),
  /** The reading that the person chose, or null where none was chosen. Keeps nothing. */
  'devices.openReading': call(nothing).returns<Reading | null>(),
  'devices.keepReading': call(keptReading).returns<{
    readonly stepId: string
    readonly device: Device
  }>(),

  /** Until when systems and models get security updates, as the list that comes with the app says. */
  'devices.supportTable': call(nothing).returns<SupportTable>(),

  /** Asks which file; null where the person closed the dialog. The file waits in the main process under the token. */
  'devices.openSpreadsheet': call(nothing).returns<OpenedSpreadsheet | null>(),
  'devices.stopReading': call(nothing).returns<void>(),
  'devices.previewImport': call(ofSpreadsheet).returns<ImportPreview>(),
  /** Everything in the file that can be read, as one step. */
  'devices.import': call(ofSpreadsheet.extend({ by: who })).returns<
    StepDone & { readonly added: number; readonly changed: number }
  >(),
  'devices.saveRefused': call(ofSpreadsheet).returns<SavedReport>(),
  'devices.export': call(ofExport).returns<SavedReport>(),
  'devices.saveTemplate': call(
    z.strictObject({ which: z.enum(['template', 'sample']) }),
  ).returns<SavedReport>(),
  'devices.showSpreadsheet': call(nothing).returns<void>(),

  'systems.list': call(ofService).returns<readonly System[]>(),
  'systems.add': call(z.strictObject({ serviceId: id, system: systemFacts, by: who })).returns<
    StepDone & { readonly system: System }
  >(),
  'systems.change': call(z.strictObject({ id, change: systemChange, by: who })).returns<StepDone>(),
  'systems.remove': call(byId.extend({ by: who })).returns<StepDone>(),
  /** Brings back exactly what was there; a conflict where the system was changed again since. */
  'systems.undo': call(z.strictObject({ stepId: id })).returns<void>(),
  'systems.steps': call(ofService).returns<readonly SystemListStep[]>(),
  'systems.history': call(z.strictObject({ systemId: id })).returns<readonly SystemStep[]>(),
  'systems.export': call(ofExport).returns<SavedReport>(),
  'systems.showSpreadsheet': call(nothing).returns<void>(),

  'advisories.list': call(ofService).returns<ListedAdvisories>(),

  'learning.cards': call(nothing).returns<readonly Card[]>(),
  'learning.results': call(ofService).returns<readonly QuizResult[]>(),
  'learning.note': call(newQuizResult).returns<QuizResult>(),
  'learning.removeResult': call(byId).returns<void>(),
  'learning.restoreResult': call(byId).returns<void>(),

  'reports.save': call(saveRequest).returns<SavedReport>(),
  'reports.showSaved': call(nothing).returns<void>(),
  'reports.copy': call(z.strictObject({ text: z.string().max(200_000) })).returns<void>(),

  'sharing.standing': call(ofService).returns<SharingStanding>(),
  /**
   * Makes a letter from the records as they are now and keeps it: for the quarter that runs, or for an earlier one to
   * correct what was sent for it. Nothing is sent.
   */
  'sharing.preview': call(
    z.strictObject({ serviceId: id, quarter: z.enum(quarters).optional(), keptBack }),
  ).returns<Preview>(),
  /** The consent, to exactly the text that was shown; a conflict where that is no longer what would be sent. */
  'sharing.agree': call(z.strictObject({ letterId: id, sha256 })).returns<void>(),
  /**
   * Saves a letter as a file that only the review can open: one that was shown, which is agreed to by that, or one that
   * waits, or the request to erase one. Resolves to where it is; null where the person closed the dialog.
   */
  'sharing.saveAsFile': call(z.strictObject({ letterId: id, sha256 })).returns<string | null>(),
  /** What was agreed to go as a file goes online as well; it counts once. */
  'sharing.sendOnline': call(z.strictObject({ letterId: id })).returns<void>(),
  /** Asks which receipt file; resolves to its letter, or to null where the person closed the dialog. */
  'sharing.openReceipt': call(ofService).returns<string | null>(),
  'sharing.takeBack': call(z.strictObject({ letterId: id })).returns<void>(),
  'sharing.switchOff': call(ofService).returns<void>(),
  'sharing.hideCard': call(ofService).returns<void>(),
  /** Tries what waits, but for what the review itself told to wait. */
  'sharing.tryNow': call(nothing).returns<void>(),
  /** Asks which details file of a review; null where the person closed the dialog. */
  'sharing.openDetails': call(nothing).returns<ReviewOnFile | null>(),

  'news.standing': call(nothing).returns<NewsStanding>(),
  /** Asks the review what it has published; resolves to what came of each file. Nothing of the service is sent. */
  'news.ask': call(nothing).returns<readonly NewsResult[]>(),
  'news.stop': call(nothing).returns<void>(),
  /** Asks which file; null where the person closed the dialog. */
  'news.openFile': call(nothing).returns<NewsResult | null>(),
  /** Whether the app asks the review each week by itself. */
  'news.weekly': call(isOn).returns<void>(),

  /** How a service stands beside homes like it, from what is kept here. Asks nobody. */
  'comparing.standing': call(ofService).returns<Comparison>(),

  'keeping.start': call(nothing).returns<Start>(),
  'keeping.tryAgain': call(nothing).returns<Start>(),
  /** Shuts records that are open and opens them with the checks of a start. */
  'keeping.checkRecords': call(nothing).returns<Start>(),
  'keeping.useCopy': call(z.strictObject({ name: z.string().max(80) })).returns<Start>(),
  'keeping.where': call(nothing).returns<
    DataPlace & { readonly facts: BackupFacts; readonly risk: PlaceRisk | null }
  >(),
  'keeping.backups': call(nothing).returns<Backups>(),
  'keeping.backUpNow': call(nothing).returns<Backup>(),
  /** Opens a backup apart from the records and reads all of it. Keeps the day, and nothing else. */
  'keeping.testBackup': call(backupRef).returns<Looked>(),
  /** Opens and checks a backup and says what going back to it would change. Changes nothing. */
  'keeping.previewBackup': call(backupRef).returns<BackupPreview | LockedBackup>(),
  /** Asks which file; null where the person closed the dialog. */
  'keeping.openBackup': call(nothing).returns<BackupPreview | LockedBackup | null>(),
  /** Opens a locked backup with its passphrase or its recovery code. */
  'keeping.unlockBackup': call(z.strictObject({ token: id, secret })).returns<BackupPreview>(),
  /**
   * What can still be read of damaged records, made ready together with the backup that was shown, or by itself. Changes
   * nothing. Null where there is nothing to add.
   */
  'keeping.salvage': call(z.strictObject({ token: id.nullable() })).returns<SalvageOffer | null>(),
  /** Goes on with what has been read of a failing disk so far. */
  'keeping.endReading': call(nothing).returns<void>(),
  /** Goes back to the backup that was shown, after a backup of what is there now. */
  'keeping.restore': call(z.strictObject({ token: id })).returns<Start>(),
  'keeping.undoRestore': call(nothing).returns<Start>(),
  /** Asks which folder; null where the person closed the dialog. */
  'keeping.chooseSecondPlace': call(nothing).returns<Backups | null>(),
  'keeping.forgetSecondPlace': call(nothing).returns<void>(),
  'keeping.showFolder': call(nothing).returns<void>(),
  'keeping.openLink': call(z.strictObject({ url: z.string().max(500) })).returns<void>(),

  'privacy.kept': call(nothing).returns<WhatIsKept>(),
  /** Erases everything; the window is then drawn anew. Resolves to the files that could not be erased, with all that was left as it is. */
  'privacy.erase': call(z.strictObject({ typed: z.literal(eraseWord) })).returns<
    readonly string[]
  >(),
  /** What others wrote of the app, and under which licences. */
  'privacy.parts': call(nothing).returns<readonly Part[]>(),
  /** Shows the file with the licences of the browser inside the app, where it lies. */
  'privacy.showBrowserLicences': call(nothing).returns<void>(),

  ...lockContract,
  ...updateContract,
} as const

type Contract = typeof contract
export type CallName = keyof Contract
export type InputOf<N extends CallName> = z.infer<Contract[N]['input']>
export type OutputOf<N extends CallName> = Contract[N]['output']

type NamesOf<Area extends string> = Extract<CallName, `${Area}.${string}`>

/** The answers of one area: exactly its names, so that a forgotten or misspelt one does not compile. */
export type CallsOf<Area extends string> = {
  readonly [N in NamesOf<Area>]: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>
}

/** What the main process tells the window unasked. News only, never an instruction. */
export interface Events extends UpdateEvents {
  /** This PC was locked or goes to sleep: the window saves what is typed and locks the records. */
  'lock.asked': null
  /** The records are locked from now on. */
  'lock.locked': null
  'keeping.copied': Backup
  /** Damage was met in the records that are open. */
  'keeping.damaged': null
  /** How far the backup is that is being made. */
  'keeping.progress': BackupProgress
  /** Something about the letters to the review changed; what, the standing says. */
  'sharing.changed': null
  /** Something about what came back from the review changed. */
  'news.changed': null
}
export type EventName = keyof Events
