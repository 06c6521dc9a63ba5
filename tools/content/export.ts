/** The whole pack as one document, for a care adviser to read and to write in. */
import type { Action, Question, Reference } from '../../shared/checklist/pack.ts'
import { questionsOf } from '../../shared/checklist/status.ts'
import { dayInWords } from '../../shared/dates.ts'
import type { Card } from '../../shared/learning/card.ts'
import { doerWords } from '../../shared/plan/plan.ts'
import {
  type Block,
  bullets,
  heading,
  paragraph,
  type ReportDocument,
} from '../../shared/reports/document.ts'
import type { Content } from './compile.ts'

const placeWords = {
  anywhere: 'Anywhere',
  'windows-11': 'Windows 11',
  'windows-10': 'Windows 10',
  ipad: 'iPad',
  android: 'Android',
} as const

const shortfallWords = { partly: 'Partly', no: 'No', 'not-sure': 'Not sure' } as const

function actionBlocks([shortfall, action]: readonly [string, Action]): readonly Block[] {
  const answer = shortfallWords[shortfall as keyof typeof shortfallWords]
  const { title, steps, minutes, who } = action
  return [
    paragraph(`After “${answer}”: ${title} (${minutes} minutes, ${doerWords[who]})`),
    { kind: 'list', isNumbered: true, items: steps },
  ]
}

const referenceWords = ({ framework, edition, number, verified }: Reference) =>
  `${framework} ${number} (${edition})${verified ? '' : ', not checked at source'}`

function questionBlocks(question: Question, number: number): readonly Block[] {
  const { looksLike, findOut, actions, harm, references, figures, applies, outcomes, list } =
    question
  return [
    heading(3, `${number}. ${question.text}`),
    paragraph(question.hint),
    paragraph(`Why it matters. ${question.why}`),
    {
      kind: 'facts',
      facts: [
        { name: 'Yes looks like', text: looksLike.yes },
        { name: 'Partly looks like', text: looksLike.partly },
        { name: 'No looks like', text: looksLike.no },
        { name: 'Harm', text: `${harm.level} of 3. ${harm.reason}` },
        { name: 'Where the proof is kept', text: question.evidence },
        { name: 'To send to the IT person', text: question.askIt },
        { name: 'Asked of', text: applies.kinds?.join(', ') ?? 'every kind of service' },
        { name: 'Also answers', text: references.map(referenceWords).join('; ') },
        { name: 'Outcomes of the strategy', text: outcomes.join(', ') },
        {
          name: 'Figures',
          text:
            figures
              .map(({ figure, source, on, sure }) => `${figure}: ${source}, ${on}, ${sure}`)
              .join('; ') || 'none',
        },
        { name: 'The device list says', text: list ?? 'nothing' },
        { name: 'Id', text: `${question.id}, wording ${question.wording}` },
      ],
    },
    ...findOut.flatMap(({ on, steps, checked }) => [
      paragraph(`How to find out: ${placeWords[on]}${checked ? '' : ' (not tried, says so)'}`),
      { kind: 'list', isNumbered: true, items: steps } as const,
    ]),
    ...Object.entries(actions).flatMap(actionBlocks),
  ]
}

function cardBlocks(card: Card): readonly Block[] {
  return [
    heading(3, card.title),
    paragraph(card.inShort),
    paragraph(card.why),
    bullets([...card.dos, ...card.donts]),
    paragraph(card.tell),
    ...card.quiz.flatMap(({ ask, choices, right, because }) => [
      paragraph(ask),
      bullets(choices.map((choice, at) => (at === right ? `${choice} (right)` : choice))),
      paragraph(because),
    ]),
  ]
}

/** Every question with all its help, the glossary and the staff cards. */
export function packDocument({ pack, cards }: Content): ReportDocument {
  const numbers = new Map(questionsOf(pack).map(({ id }, at) => [id, at + 1]))
  return {
    title: 'Care Cyber Check: every question and its help',
    subtitle: [
      `Content pack ${pack.version}, ${dayInWords(pack.date)}`,
      `${numbers.size} questions, ${pack.glossary.length} words explained, ${cards.length} staff cards`,
    ],
    footer: `Care Cyber Check · content pack ${pack.version}`,
    blocks: [
      ...pack.topics.flatMap(topic => [
        heading(2, topic.title),
        paragraph(topic.about),
        ...topic.questions.flatMap(question =>
          questionBlocks(question, numbers.get(question.id) ?? 0),
        ),
      ]),
      heading(2, 'Words explained'),
      {
        kind: 'facts',
        facts: pack.glossary.map(({ term, also, meaning }) => ({
          name: term,
          text: also.length === 0 ? meaning : `${meaning} Also: ${also.join(', ')}.`,
        })),
      },
      heading(2, 'Staff cards'),
      ...cards.flatMap(cardBlocks),
    ],
  }
}
