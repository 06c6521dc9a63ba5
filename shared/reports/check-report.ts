/** The report of a check and its plan, to be handed to an inspector or an owner. */
import type { Pack } from '../checklist/pack.ts'
import { dayInWords } from '../dates.ts'
import type { PlanLine } from '../plan/plan-line.ts'
import type { FrozenRound, Round } from '../rounds/round.ts'
import type { Service } from '../services/service.ts'
import { dsptWords, serviceSummary, serviceTitle } from '../services/words.ts'
import { answersPart } from './answers-part.ts'
import {
  type Block,
  bullets,
  type Facts,
  heading,
  type Notice,
  type ReportDocument,
} from './document.ts'
import { onOneLine } from './printable.ts'
import { type OpenRound, reportedCheck, type ReportedCheck } from './reported-check.ts'
import { planPart } from './plan-part.ts'
import { standingPart } from './standing.ts'

export interface CheckToReport {
  readonly service: Service
  /** Only what this service is asked. */
  readonly pack: Pack
  readonly check: OpenRound | FrozenRound
  readonly plan: readonly PlanLine[]
  readonly today: string
}

export function checkReport({ service, pack, check, plan, today }: CheckToReport): ReportDocument {
  const reported = reportedCheck(pack, check)
  const title = onOneLine(serviceTitle(service))
  return {
    title: `${title}: cyber security check`,
    subtitle: [serviceSummary(service), checkInWords(reported.round, today)],
    footer: `${title} · ${dayInWords(today)}`,
    blocks: [
      whatItIsNot(reported.round),
      ...standingPart(reported),
      heading(2, 'About the service and this check'),
      factsOf(service, reported),
      ...howToRead(),
      ...answersPart(reported),
      { kind: 'page-break' },
      ...planPart(plan, reported, today),
    ],
  }
}

/** "Check 2, finished 23 November 2026" or "Check 1, in progress on 23 November 2026". */
export function checkInWords({ number, finishedAt }: Round, today: string): string {
  return finishedAt === null
    ? `Check ${number}, in progress on ${dayInWords(today)}`
    : `Check ${number}, finished ${dayInWords(finishedAt)}`
}

function whatItIsNot({ finishedAt }: Round): Notice {
  const unfinished = finishedAt === null ? ' It is not finished, and answers may still change.' : ''
  return {
    kind: 'notice',
    title: 'What this is',
    text: `This is the service’s own check. It is not a certificate and nobody outside has verified it.${unfinished}`,
  }
}

/** The kind and the size of the service stand under the title already. */
function factsOf(service: Service, check: ReportedCheck): Facts {
  const unknown = 'Not recorded'
  const { staffCount, region, dsptStatus } = service
  const lead = [service.leadName, service.leadTitle].filter(part => part !== '').join(', ')
  return {
    kind: 'facts',
    facts: [
      { name: 'Answers for cyber security', text: lead === '' ? unknown : lead },
      {
        name: 'Data Security and Protection Toolkit',
        text: dsptStatus === null ? unknown : `${dsptWords[dsptStatus]} (the service’s own word)`,
      },
      { name: 'Region', text: region ?? unknown },
      { name: 'Staff', text: staffCount === null ? unknown : String(staffCount) },
      { name: 'This check', text: datesInWords(check.round) },
      { name: 'Questions', text: packInWords(check) },
    ],
  }
}

function datesInWords({ startedAt, finishedAt }: Round): string {
  const end = finishedAt === null ? 'not finished yet' : `finished ${dayInWords(finishedAt)}`
  return `Started ${dayInWords(startedAt)}, ${end}`
}

function packInWords({ packVersion, referencesFrom }: ReportedCheck): string {
  const version = `Care Cyber Check, content pack ${packVersion}`
  return referencesFrom === null
    ? version
    : `${version}; numbers of standards from content pack ${referencesFrom}, where the question means the same`
}

function howToRead(): readonly Block[] {
  return [
    heading(2, 'How to read this report'),
    bullets([
      '“Partly” means that some of it is in place. “Not sure” is an honest answer: somebody has to find out, and that is on the plan.',
      '“Last time’s answer, not confirmed yet” was given in an earlier check, and nobody has said since that it still holds.',
      'The proof stays with the service. The report says where it is kept.',
      'The small print under a question names the standards it belongs to, with their edition. “Number not checked at source” means that the number was not read in the published standard itself, so look it up before relying on it.',
    ]),
  ]
}
