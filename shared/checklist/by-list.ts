/** What the device list says to a question, and whether the answer given agrees with it. */
import { dayInWords } from '../dates.ts'
import type { ListSays } from '../devices/list-says.ts'
import type { Answer } from './answer.ts'
import type { Pack, Question } from './pack.ts'
import { type Answers, questionsOf } from './status.ts'

/** Undefined where the question asks nothing of the list, or the list has nothing to say to it. */
export function saidTo(
  { list }: Pick<Question, 'list'>,
  says: readonly ListSays[],
): ListSays | undefined {
  return list === undefined ? undefined : says.find(({ topic }) => topic === list)
}

/** What is kept with an answer taken from the list, word for word as it was shown. */
export function sourceInWords({ on, sentences }: ListSays): string {
  return `From the device list on ${dayInWords(on)}: ${sentences.join(' ')}`
}

/** Whether an answer stands on what the list says now, on whatever day it was taken. */
export function isFromList({ choice, fromList }: FromList, said: ListSays): boolean {
  return choice === said.choice && fromList.endsWith(`: ${said.sentences.join(' ')}`)
}

/** True whatever the list says by now: the reason was written when it said otherwise. */
export function otherwiseInWords(listReason: string): string {
  return `The device list said otherwise. The reason given: ${listReason}`
}

type FromList = Pick<Answer, 'choice' | 'fromList' | 'listReason'>

/** Whether the list speaks against an answer, or has moved on since the answer was taken from it. */
export function isOtherwise(answer: FromList | undefined, said: ListSays | undefined): boolean {
  if (answer?.choice == null || said === undefined) return false
  const hasMovedOn = answer.fromList !== '' && said.choice !== null && said.choice !== answer.choice
  return hasMovedOn || said.rulesOut.includes(answer.choice)
}

/** The same, as long as nobody has said why the answer stays. */
export function isUnexplained(answer: FromList | undefined, said: ListSays | undefined): boolean {
  return isOtherwise(answer, said) && answer?.listReason === ''
}

/** Questions whose answers the list speaks against, with no reason written, in order. */
export function answeredOtherwise(
  pack: Pack,
  answers: Answers,
  says: readonly ListSays[],
): readonly Question[] {
  return questionsOf(pack).filter(question =>
    isUnexplained(answers.get(question.id), saidTo(question, says)),
  )
}
