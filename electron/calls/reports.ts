/** Answers about reports: writes one where the person wants it, shows the folder, copies text. */
import type { Answer } from '../../shared/checklist/answer.ts'
import { byQuestion, packFor } from '../../shared/checklist/status.ts'
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { Poster } from '../../shared/learning/poster.ts'
import { planOf } from '../../shared/plan/plan.ts'
import { devicesToReplace } from '../../shared/reports/devices-to-replace.ts'
import { checkReport } from '../../shared/reports/check-report.ts'
import type { ReportDocument } from '../../shared/reports/document.ts'
import { dsptAnswers } from '../../shared/reports/dspt-answers.ts'
import { posterFileName, reportFileName } from '../../shared/reports/file-name.ts'
import { itQuestions } from '../../shared/reports/it-questions.ts'
import type { OpenRound } from '../../shared/reports/reported-check.ts'
import type {
  DevicesRequest,
  PosterRequest,
  ReportFormat,
  ReportKind,
  ReportRequest,
} from '../../shared/reports/request.ts'
import type { FrozenRound } from '../../shared/rounds/round.ts'
import { serviceTitle } from '../../shared/services/words.ts'
import * as answers from '../database/answers.ts'
import * as devices from '../database/devices.ts'
import type { Database } from '../database/database.ts'
import * as rounds from '../database/rounds.ts'
import * as lines from '../database/written-lines.ts'
import { toWord } from '../system/word.ts'
import type { CallEdges } from './edges.ts'
import { knownCard, knownService } from './known.ts'
import { standingNow } from './standing.ts'

/** What the reports need from the machine. */
export interface ReportEdges {
  /** Asks for a place, with this name offered; null where the person closed the dialog. */
  readonly askWhere: (defaultName: string, format: ReportFormat) => Promise<string | null>
  readonly toPdf: (report: ReportDocument) => Promise<Uint8Array>
  readonly posterToPdf: (poster: Poster) => Promise<Uint8Array>
  /** Ends with the whole file read back and in place, or fails. */
  readonly writeWhole: (path: string, bytes: Uint8Array) => Promise<void>
  readonly showInFolder: (path: string) => void | Promise<void>
  readonly copyText: (text: string) => void | Promise<void>
}

/** Needs no records: whoever cannot open them must still be able to copy what to tell the IT person. */
export function copyCall(
  machine: Pick<ReportEdges, 'copyText'>,
): Pick<CallsOf<'reports'>, 'reports.copy'> {
  return { 'reports.copy': async ({ text }) => machine.copyText(text) }
}

type ReportReaders = Pick<
  CallEdges,
  'clock' | 'pack' | 'standards' | 'cards' | 'support' | 'advisories'
>

export function reportCalls(
  db: Database,
  edges: ReportReaders,
  machine: ReportEdges,
): CallsOf<'reports'> {
  let lastSaved: string | null = null
  return {
    'reports.save': async request => {
      const { name, print } = made(db, request, edges, machine)
      const path = await machine.askWhere(name, request.format)
      if (path === null) return { path }
      const bytes = await print()
      if (!isWhole(bytes, request.format)) throw brokenFile()
      await machine.writeWhole(path, bytes)
      lastSaved = path
      return { path }
    },
    'reports.showSaved': async () => {
      if (lastSaved === null) throw new Failure('not-found', 'Save a report first.')
      await machine.showInFolder(lastSaved)
    },
    ...copyCall(machine),
  }
}

/** Read before the person is asked for a place, so that the file is what the screen showed. */
interface Made {
  readonly name: string
  readonly print: () => Promise<Uint8Array>
}

function made(
  db: Database,
  request: ReportRequest | PosterRequest | DevicesRequest,
  edges: ReportReaders,
  machine: ReportEdges,
): Made {
  if (request.kind === 'card') return madePoster(db, request, edges, machine)
  if (request.kind === 'devices-to-replace') return madeDevices(db, request, edges, machine)
  return madeReport(db, request, edges, machine)
}

function madeDevices(
  db: Database,
  request: DevicesRequest,
  { clock, support }: Pick<CallEdges, 'clock' | 'support'>,
  machine: Pick<ReportEdges, 'toPdf'>,
): Made {
  const service = knownService(db, request.serviceId)
  const today = clock.today()
  const document = devicesToReplace({
    service,
    devices: devices.list(db, service.id),
    table: support(),
    today,
  })
  return {
    name: reportFileName(serviceTitle(service), today, request),
    print: printed(document, request.format, machine),
  }
}

function madePoster(
  db: Database,
  { serviceId, cardId }: PosterRequest,
  { cards }: Pick<CallEdges, 'cards'>,
  machine: Pick<ReportEdges, 'posterToPdf'>,
): Made {
  const poster = {
    card: knownCard(cards(), cardId),
    serviceTitle: serviceTitle(knownService(db, serviceId)),
  }
  return { name: posterFileName(poster.card.title), print: () => machine.posterToPdf(poster) }
}

function madeReport(
  db: Database,
  request: ReportRequest,
  edges: ReportReaders,
  machine: Pick<ReportEdges, 'toPdf'>,
): Made {
  const { clock, pack: read, standards } = edges
  const service = knownService(db, request.serviceId)
  const pack = packFor(read(), service)
  const today = clock.today()
  const check = checkFor(db, request)
  const given: readonly Answer[] = check.answers
  const { endings, advisories } = standingNow(db, service, edges)
  const plan = planOf(pack, byQuestion(given), lines.list(db, service.id), [
    ...endings,
    ...advisories,
  ])
  const documents: Readonly<Record<ReportKind, () => ReportDocument>> = {
    check: () => checkReport({ service, pack, check, plan, today }),
    'it-questions': () => itQuestions({ service, pack, answers: given, today }),
    dspt: () => dsptAnswers({ service, pack, check, plan, today, dspt: standards().dspt }),
  }
  const document = documents[request.kind]()
  return {
    name: reportFileName(serviceTitle(service), today, request),
    print: printed(document, request.format, machine),
  }
}

function printed(
  document: ReportDocument,
  format: ReportFormat,
  machine: Pick<ReportEdges, 'toPdf'>,
): Made['print'] {
  return () => (format === 'pdf' ? machine.toPdf(document) : toWord(document))
}

/** Between a finished check and the next there is no open one: then the newest is the finished one. */
function checkFor(db: Database, { serviceId, roundId }: ReportRequest): OpenRound | FrozenRound {
  const newest = rounds.findNewest(db, serviceId)?.round
  if (newest === undefined) {
    throw new Failure('not-found', 'There is no check to report on yet. Open the checklist first.')
  }
  const id = roundId ?? newest.id
  if (id === newest.id && newest.finishedAt === null) {
    return { round: newest, answers: answers.list(db, id) }
  }
  const finished = rounds.listFinished(db, serviceId).find(({ round }) => round.id === id)
  if (finished === undefined) throw new Failure('not-found', 'That check is no longer here.')
  return finished
}

const brokenFile = () =>
  new Failure('unexpected', 'The file came out broken, so nothing was saved. Please try again.')

const start: Readonly<Record<ReportFormat, string>> = { pdf: '%PDF-', docx: 'PK\u0003\u0004' }
const end: Readonly<Record<ReportFormat, string>> = { pdf: '%%EOF', docx: 'PK\u0005\u0006' }

/** A file that only looks saved is found out by the one who needs it: better now. */
function isWhole(bytes: Uint8Array, format: ReportFormat): boolean {
  const text = (part: Uint8Array) => Buffer.from(part).toString('latin1')
  return (
    text(bytes.subarray(0, 8)).startsWith(start[format]) &&
    text(bytes.subarray(-64)).includes(end[format])
  )
}
