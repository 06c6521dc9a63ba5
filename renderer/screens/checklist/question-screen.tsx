import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { present } from '../../../shared/assert.ts'
import { answerChoices } from '../../../shared/checklist/choices.ts'
import type { Question } from '../../../shared/checklist/pack.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import type { StandardView } from '../../../shared/checklist/views.ts'
import { BackLink } from '../../components/back-link.tsx'
import { Explained } from '../../components/explained.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { OthersDoThis } from '../../components/others-do-this.tsx'
import { useChoiceKeys } from '../../components/use-choice-keys.ts'
import {
  useComparison,
  useStandards,
  useStores,
  useToday,
  useWork,
  type Work,
} from '../../stores.tsx'
import { AnswerChoices } from './answer-choices.tsx'
import { BackupsSayPanel } from './backups-say.tsx'
import { Carried } from './carried.tsx'
import { HelpBeside } from './help-beside.tsx'
import { FromList, ListOtherwise, ListSaysPanel } from './list-says.tsx'
import { Notes } from './notes.tsx'
import {
  isStandardList,
  nameOfList,
  pageOfList,
  placeIn,
  type QuestionList,
  questionsByStandard,
  questionsIn,
} from './question-list.ts'
import { useAnswering } from './use-answering.ts'

interface Props {
  readonly list: QuestionList
  readonly questionId: string
}

/** One question a page, with its help beside it and the way on always in sight. */
export function QuestionScreen({ list, questionId }: Props) {
  const work = useWork()
  const today = useToday()
  if (work === null) return <Reading />
  if (isStandardList(list))
    return <InStandard work={work} list={list} view={list} questionId={questionId} />
  return (
    <InList work={work} list={list} questionId={questionId} in={questionsIn(list, work, today)} />
  )
}

interface InStandardProps extends Props {
  readonly work: Work
  readonly view: StandardView
}

/** A standard is read when it is first looked at. */
function InStandard({ work, view, ...rest }: InStandardProps) {
  const { standards, error, again } = useStandards()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (standards === undefined) return <Reading />
  return <InList work={work} in={questionsByStandard(view, standards, work)} {...rest} />
}

interface InListProps extends Props {
  readonly work: Work
  readonly in: readonly Question[]
}

function InList({ work, list, questionId, in: listed }: InListProps) {
  const question = questionsOf(work.pack).find(({ id }) => id === questionId)
  if (question === undefined) return <NoSuchQuestion />
  return (
    <OneQuestion
      key={work.service.id}
      work={work}
      list={list}
      listed={listed}
      question={question}
    />
  )
}

function NoSuchQuestion() {
  return (
    <div className="stack">
      <PageHeading>This question is not in the list</PageHeading>
      <p>It may not be asked of your kind of service, or it was taken out of the checklist.</p>
      <p>
        <Link to="/checklist">See all questions</Link>
      </p>
    </div>
  )
}

interface OneProps {
  readonly work: Work
  readonly list: QuestionList
  readonly listed: readonly Question[]
  readonly question: Question
}

function OneQuestion({ work, list, listed, question }: OneProps) {
  const { checklist } = useStores()
  const [, navigate] = useLocation()
  const { index, before, after } = placeIn(listed, question, questionsOf(work.pack))
  const answering = useAnswering(work, question)
  const comparison = useComparison()
  const listPage = pageOfList(list)
  const onward = after === undefined ? listPage : `/question/${list}/${after.id}`
  const topic = present(
    work.pack.topics.find(({ questions: asked }) => asked.includes(question)),
    'The topic',
  )
  useEffect(() => {
    // Losing the place costs one click after a power cut; it must not interrupt the question.
    checklist.goTo(work.service.id, question.id).catch(() => undefined)
  }, [checklist, work.service.id, question.id])
  useChoiceKeys({
    choices: answerChoices.length,
    choose: place => answering.choose(present(answerChoices[place], 'The answer')),
    goOn: () => navigate(onward),
  })

  return (
    <>
      <div className="question">
        <div className="stack">
          <p className="small">
            <BackLink to={listPage}>{nameOfList(list) ?? topic.title}</BackLink>
            {index !== null && (
              <span className="quiet">
                {' '}
                Question {index + 1} of {listed.length}
              </span>
            )}
          </p>
          <PageHeading>{question.text}</PageHeading>
          <p className="quiet">
            <Explained text={question.hint} glossary={work.pack.glossary} />
          </p>
          <Carried work={work} question={question} confirm={answering.choose} />
          <ListSaysPanel work={work} question={question} answering={answering} />
          <BackupsSayPanel work={work} question={question} answering={answering} />
          <AnswerChoices
            question={question}
            answering={answering}
            isFrozen={work.check.round.finishedAt !== null}
          />
          <ListOtherwise
            key={`otherwise-${question.id}`}
            work={work}
            question={question}
            answering={answering}
          />
          <FromList work={work} question={question} />
          <OthersDoThis
            question={question}
            choice={work.answers.get(question.id)?.choice ?? null}
            kind={work.service.kind}
            topicId={topic.id}
            comparison={comparison}
          />
          <Notes key={question.id} work={work} question={question} />
        </div>
        <HelpBeside question={question} glossary={work.pack.glossary} />
      </div>
      <nav className="way-on" aria-label="Questions">
        <Link to={onward} className="button button-main">
          {after === undefined ? 'Back to the list' : 'Next question'}
        </Link>
        {before !== undefined && (
          <Link to={`/question/${list}/${before.id}`} className="button">
            Back
          </Link>
        )}
        <span className="small quiet way-on-hint">Keys 1 to 5 choose, Enter goes on</span>
      </nav>
    </>
  )
}
