/** "DSPT answers": every item in order with where it stands and the text to paste, on paper or in Word. */
import type { Answer } from '../checklist/answer.ts'
import type { Dspt } from '../checklist/frameworks.ts'
import { byQuestion } from '../checklist/status.ts'
import { dayInWords } from '../dates.ts'
import { type AnsweredFor, type DsptAnswer, dsptAnswer } from '../dspt/answer-text.ts'
import {
  type AnsweredDspt,
  answeredDspt,
  type AnsweredDsptGroup,
  itemsOf,
  levelInWords,
  numberInWords,
} from '../dspt/items.ts'
import {
  deadlineInWords,
  dsptNews,
  levelProgress,
  publishingAdvice,
  standingInWords,
} from '../dspt/levels.ts'
import { serviceSummary, serviceTitle } from '../services/words.ts'
import { checkInWords, type CheckToReport } from './check-report.ts'
import {
  type Block,
  bullets,
  type Cell,
  heading,
  normal,
  paragraph,
  type ReportDocument,
  small,
  strong,
  type Table,
} from './document.ts'
import { onOneLine } from './printable.ts'

export interface DsptToReport extends CheckToReport {
  readonly dspt: Dspt
}

export function dsptAnswers({ dspt, ...work }: DsptToReport): ReportDocument {
  const { service, pack, check, plan, today } = work
  const given: readonly Answer[] = check.answers
  const answers = byQuestion(given)
  const groups = answeredDspt(dspt, pack, answers)
  const about: AnsweredFor = { service, answers, plan, today }
  const title = onOneLine(serviceTitle(service))
  return {
    title: `${title}: answers for the DSPT`,
    subtitle: [serviceSummary(service), checkInWords(check.round, today)],
    footer: `${title} · DSPT ${dspt.edition} · ${dayInWords(today)}`,
    blocks: [
      { kind: 'notice', title: 'Check the numbers first', text: dspt.caution },
      ...standing(groups, about, service.dsptStatus),
      ...groups.flatMap(group => [heading(2, group.title), groupTable(group, about)]),
    ],
  }
}

function standing(
  groups: readonly AnsweredDsptGroup[],
  about: AnsweredFor,
  published: Parameters<typeof publishingAdvice>[0],
): readonly Block[] {
  const { approaching, met } = levelProgress(itemsOf(groups), about)
  return [
    heading(2, 'Where things stand'),
    paragraph(`${dsptNews(met)}.`),
    bullets([
      `Approaching Standards: ${standingInWords(approaching)}`,
      `Standards Met: ${standingInWords(met)}`,
      publishingAdvice(published),
      deadlineInWords(about.today),
    ]),
    paragraph(
      'Each text is made from the service’s own answers. Words in square brackets are still to be filled in.',
    ),
  ]
}

function groupTable({ about, items }: AnsweredDsptGroup, work: AnsweredFor): Table {
  return {
    kind: 'table',
    caption: about,
    columns: [
      { head: 'DSPT question', width: 30 },
      { head: 'Where it stands', width: 18 },
      { head: 'What to paste', width: 52 },
    ],
    rows: items.map(answered => {
      const answer = dsptAnswer(answered, work)
      return [itemCell(answered), statusCell(answered), textCell(answered, answer)]
    }),
  }
}

function itemCell({ item }: AnsweredDspt): Cell {
  return [strong(numberInWords(item)), normal(item.title), small(levelInWords(item))]
}

function statusCell({ status, isToConfirm, questions }: AnsweredDspt): Cell {
  if (questions.length === 0) return [normal('Not asked in this checklist')]
  const lines: Cell = [{ kind: 'status', status }]
  return isToConfirm ? [...lines, small('Last time’s answer, not confirmed yet')] : lines
}

function textCell({ questions }: AnsweredDspt, { text, askFirst, gaps }: DsptAnswer): Cell {
  if (text !== null) {
    const toFill = gaps.map(({ mark, words }) => small(`To fill in, ${mark}: ${words}`))
    return [normal(text), ...toFill]
  }
  if (askFirst === null) return [normal('Answer this one in the DSPT itself.')]
  const words =
    questions.length === 1 ? 'Answer this question first' : 'A question behind it is still open'
  return [normal(`${words}: “${askFirst.text}”`)]
}
