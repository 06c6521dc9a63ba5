/** Holds each answer of a service against what homes like it said. Nothing is claimed that rounding could have made. */
import type { AnswerChoice } from '../checklist/choices.ts'
import type { Pack, Question, Topic } from '../checklist/pack.ts'
import type { Answers } from '../checklist/status.ts'
import type { HomesLikeOurs, HomesSaid } from './comparison.ts'
import { type Bounds, boundsOf, type Count, partWithYes, type Shares, sharesOf } from './shares.ts'

/**
 * ahead: in place here and, for certain, at fewer than half. with-most: in place here and at more than half.
 * most-already: not in place here and, for certain, at more than half. few-yet: in place neither here nor at most.
 * about-half: nobody can tell on which side of half they are. The rest: nothing is compared.
 */
export type Standing =
  | 'ahead'
  | 'with-most'
  | 'most-already'
  | 'few-yet'
  | 'about-half'
  | 'too-few'
  | 'not-answered'
  | 'does-not-apply'

/** Whether more or fewer say yes than the time before; same where rounding alone could have made the difference. */
export type Direction = 'more' | 'fewer' | 'same'

export interface Change {
  readonly percent: number
  readonly direction: Direction
}

export interface ComparedQuestion {
  readonly question: Question
  readonly choice: AnswerChoice | null
  readonly standing: Standing
  /** Null where too few homes answered to show anything. */
  readonly shares: Shares | null
  /** How many in 100 say yes; null where that is hidden. */
  readonly yes: number | null
  readonly change: Change | null
}

export interface ComparedTopic {
  readonly topic: Topic
  readonly questions: readonly ComparedQuestion[]
  /** How many of the questions could be compared, and of those have a yes here, and about how many at homes like ours. */
  readonly compared: number
  readonly ours: number
  readonly theirs: number
}

export function compareTopics(
  pack: Pick<Pack, 'topics'>,
  answers: Answers,
  like: HomesLikeOurs,
): readonly ComparedTopic[] {
  return pack.topics.map(topic => compareTopic(topic, answers, like))
}

function compareTopic(topic: Topic, answers: Answers, like: HomesLikeOurs): ComparedTopic {
  const questions = topic.questions.map(question =>
    compareQuestion(question, answers.get(question.id)?.choice ?? null, like),
  )
  const compared = questions.filter(isCompared)
  const theirs = compared.reduce(
    (all, { question }) => all + partWithYes(like.answers[question.id] ?? []),
    0,
  )
  return {
    topic,
    questions,
    compared: compared.length,
    ours: compared.filter(({ choice }) => choice === 'yes').length,
    theirs: Math.round(theirs),
  }
}

const comparedStandings: readonly Standing[] = [
  'ahead',
  'with-most',
  'most-already',
  'few-yet',
  'about-half',
]
export const isCompared = ({ standing }: ComparedQuestion) => comparedStandings.includes(standing)

export function compareQuestion(
  question: Question,
  choice: AnswerChoice | null,
  like: Pick<HomesLikeOurs, 'answers' | 'before'>,
): ComparedQuestion {
  const counts = like.answers[question.id] ?? []
  const shares = sharesOf(counts)
  const yes = shares?.percents[0] ?? null
  return {
    question,
    choice,
    shares,
    yes,
    standing: yes === null ? 'too-few' : standingOf(choice, counts),
    change: yes === null ? null : changeOf(counts, like.before, question.id),
  }
}

function standingOf(choice: AnswerChoice | null, counts: readonly Count[]): Standing {
  if (choice === null) return 'not-answered'
  if (choice === 'does-not-apply') return choice
  const side = sideOfHalf(counts)
  if (side === null) return 'about-half'
  if (choice === 'yes') return side === 'more' ? 'with-most' : 'ahead'
  return side === 'more' ? 'most-already' : 'few-yet'
}

/** More than half of all homes, or fewer than half of those to whom it applies: each the harder one to reach. */
function sideOfHalf([yes = null, ...others]: readonly Count[]): 'more' | 'fewer' | null {
  if (boundsOf(yes, others).least > 0.5) return 'more'
  const applying = others.slice(0, -1)
  return boundsOf(yes, applying).most < 0.5 ? 'fewer' : null
}

function changeOf(
  [yes = null, ...others]: readonly Count[],
  before: HomesSaid | null,
  id: string,
): Change | null {
  const earlier = before?.answers[id]
  if (earlier === undefined) return null
  const [yesBefore = null, ...othersBefore] = earlier
  const percent = sharesOf(earlier)?.percents[0] ?? null
  if (percent === null) return null
  const direction = directionOf(boundsOf(yesBefore, othersBefore), boundsOf(yes, others))
  return { percent, direction }
}

function directionOf(before: Bounds, now: Bounds): Direction {
  if (now.least > before.most) return 'more'
  return now.most < before.least ? 'fewer' : 'same'
}
