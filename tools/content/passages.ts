/** The words of the app cut into passages as a manager meets them: what is read in one go is measured in one go. */
import type { DsptItem, Standard, Standards } from '../../shared/checklist/frameworks.ts'
import type { Question, Term, Topic } from '../../shared/checklist/pack.ts'
import type { Advisory } from '../../shared/sharing/advisory.ts'
import type { Card } from '../../shared/learning/card.ts'

export interface Passage {
  /** Where it stands, as "backups-made › why". */
  readonly where: string
  readonly kind: string
  readonly texts: readonly string[]
}

/** A formula says nothing of one sentence, so short texts are measured together with what stands beside them. */
export function passagesOfQuestion(question: Question): readonly Passage[] {
  const { id, looksLike, actions, harm } = question
  const passage = (kind: string, texts: readonly string[]): Passage => ({
    where: `${id} › ${kind}`,
    kind,
    texts,
  })
  return [
    passage('question', [question.text, question.hint, ...Object.values(looksLike)]),
    passage('why', [question.why, harm.reason]),
    passage('finding out', [...question.findOut.flatMap(({ steps }) => steps), question.evidence]),
    passage('asking', [question.askIt]),
    ...Object.entries(actions).map(([shortfall, { title, steps }]) =>
      passage(`action for ${shortfall}`, [title, ...steps]),
    ),
  ]
}

export function passagesOfTopic(topic: Topic): readonly Passage[] {
  return topic.questions.flatMap(passagesOfQuestion)
}

/** The meanings of five neighbours in the list make one passage. */
export function passagesOfGlossary(glossary: readonly Term[]): readonly Passage[] {
  const runs = Array.from({ length: Math.ceil(glossary.length / 5) }, (_, run) =>
    glossary.slice(run * 5, run * 5 + 5),
  )
  return runs.map(run => ({
    where: `glossary › ${run[0]?.term ?? ''} to ${run.at(-1)?.term ?? ''}`,
    kind: 'glossary',
    texts: run.map(({ meaning }) => meaning),
  }))
}

export function passagesOfCard({ id, quiz, ...card }: Card): readonly Passage[] {
  return [
    {
      where: `card ${id}`,
      kind: 'card',
      texts: [card.title, card.inShort, card.why, ...card.dos, ...card.donts, card.tell],
    },
    {
      where: `card ${id} › quiz`,
      kind: 'quiz',
      texts: quiz.flatMap(({ ask, choices, because }) => [ask, ...choices, because]),
    },
  ]
}

/** As an advisory stands on its page: what happened and why it matters are read in one go, and then what to do. */
export function passagesOfAdvisory(advisory: Advisory): readonly Passage[] {
  const { id, title, happened, matters, steps } = advisory
  return [
    { where: `advisory ${id}`, kind: 'advisory', texts: [title, happened, matters] },
    { where: `advisory ${id} › steps`, kind: 'advisory steps', texts: steps },
  ]
}

function passagesOfStandard({ framework, groups, about, caution }: Standard): readonly Passage[] {
  return [
    { where: `${framework} › about`, kind: 'standard', texts: [about, caution] },
    ...groups.map(group => ({
      where: `${framework} › ${group.title}`,
      kind: 'standard',
      texts: [group.about, ...group.items.map(({ title }) => title)],
    })),
  ]
}

function passageOfDsptItem({ number, title, subject, answers }: DsptItem): Passage {
  return {
    where: `DSPT ${number}`,
    kind: 'DSPT answer',
    texts: [title, subject, ...Object.values(answers)],
  }
}

export function passagesOfStandards(standards: Standards): readonly Passage[] {
  const { dspt, cyberEssentials, caf, ncsc, strategy } = standards
  return [
    ...[cyberEssentials, caf, ncsc, strategy].flatMap(passagesOfStandard),
    ...dspt.groups.flatMap(({ items }) => items.map(passageOfDsptItem)),
  ]
}
