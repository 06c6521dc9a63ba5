/** What the plan says about an item that is not in place: the next step and its date, or why it waits. */
import { dayInWords } from '../dates.ts'
import { openLines } from '../plan/plan.ts'
import type { PlanLine } from '../plan/plan-line.ts'
import type { Filled, Gap } from './fill-in.ts'
import type { AnsweredDspt } from './items.ts'
import { asSentence } from './sentence.ts'

export interface NextStep extends Filled {
  readonly remarks: readonly string[]
}

const nothing: NextStep = { text: '', gaps: [], remarks: [] }

const noDate: Gap = {
  mark: '[date]',
  words: 'A date for the next step. The one on your plan has passed, so choose a new one there.',
  page: '/plan',
}

/** The most pressing line first, as the plan has them. */
export function nextStep(
  { questions, status }: AnsweredDspt,
  plan: readonly PlanLine[],
  today: string,
): NextStep {
  if (status !== 'partly' && status !== 'no' && status !== 'not-sure') return nothing
  const ids = new Set(questions.map(({ id }) => id))
  const lines = plan.filter(({ question }) => question !== null && ids.has(question.id))
  const open = openLines(lines)[0]
  if (open !== undefined) return openStep(open, today)
  const aside = lines.find(({ state }) => state === 'not-doing')
  if (aside !== undefined) return { ...nothing, text: asideInWords(aside) }
  const done = lines.find(({ state }) => state === 'done')
  return done === undefined ? nothing : doneStep(done)
}

/** "you" that something is done to, as in "ask them to show you how". */
const youAsObject = /\b(of|to|for|with|add|give|help|show|taught|tell) you\b|\byou$/g

/** The plan speaks to the manager; the return speaks for the service. */
function asOurs(title: string): string {
  return title
    .replace(youAsObject, (_, before?: string) => (before === undefined ? 'us' : `${before} us`))
    .replace(/\byou\b/g, 'we')
    .replace(/\byour\b/g, 'our')
    .replace(/\byourself\b/g, 'ourselves')
}

function openStep({ title, dueOn, isDueSuggested }: PlanLine, today: string): NextStep {
  if (dueOn === null || dueOn < today) {
    return {
      text: `Our next step: “${asOurs(title)}”, by ${noDate.mark}.`,
      gaps: [noDate],
      remarks: [],
    }
  }
  const day = dayInWords(dueOn)
  const suggested = `The date of the next step, ${day}, is only our suggestion. You can choose another on the plan.`
  return {
    text: `Our next step: “${asOurs(title)}”, by ${day}.`,
    gaps: [],
    remarks: isDueSuggested ? [suggested] : [],
  }
}

function asideInWords({ reason, reviewOn }: PlanLine): string {
  const again = reviewOn === null ? '' : `We will look at it again on ${dayInWords(reviewOn)}.`
  return ['We have put this aside for now.', asSentence(reason), again]
    .filter(part => part !== '')
    .join(' ')
}

function doneStep({ title, decidedOn }: PlanLine): NextStep {
  const on = decidedOn === null ? '' : `, on ${dayInWords(decidedOn)}`
  return {
    ...nothing,
    text: `Since then we have done this: “${asOurs(title)}”${on}.`,
    remarks: [
      'The plan says that this is done. Answer the question again and the text will say so.',
    ],
  }
}
