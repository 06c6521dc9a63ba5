/** What is counted of the homes: each question, the DSPT, and what is said of the devices; each with its closed choices. */
import { dsptBands } from '../../shared/sharing/choices.ts'
import { sharedQuestions } from '../../shared/sharing/questions.ts'
import { sharedDevices, submission, type Submission } from '../../shared/sharing/submission.ts'

export const topics = ['answers', 'dspt', 'devices'] as const
export type Topic = (typeof topics)[number]

export interface Subject {
  readonly topic: Topic
  readonly id: string
  readonly choices: readonly string[]
  /** Where its first choice stands in the row of all choices of all subjects. */
  readonly from: number
}

const answerChoices = submission.shape.answers.valueType.options
const deviceFacts = Object.entries(sharedDevices.shape).map(([id, { options }]) => ({
  topic: 'devices' as const,
  id,
  choices: options,
}))

const unplaced: readonly Omit<Subject, 'from'>[] = [
  ...sharedQuestions.map(id => ({ topic: 'answers' as const, id, choices: answerChoices })),
  { topic: 'dspt', id: 'dspt', choices: dsptBands },
  ...deviceFacts,
]

function placed(list: readonly Omit<Subject, 'from'>[]): readonly Subject[] {
  let from = 0
  return list.map(subject => {
    const here = { ...subject, from }
    from += subject.choices.length
    return here
  })
}

export const subjects: readonly Subject[] = placed(unplaced)
/** How many choices all subjects have together. */
export const width = subjects.reduce((sum, { choices }) => sum + choices.length, 0)

/** What the home said to this subject; undefined where it said nothing. */
export function saidTo({ topic, id }: Subject, sent: Submission): string | undefined {
  if (topic === 'dspt') return sent.dspt ?? undefined
  const from: Readonly<Record<string, string>> | null =
    topic === 'answers' ? sent.answers : sent.devices
  return from?.[id]
}
