import { Link } from 'wouter'
import { dsptAnswer } from '../../../shared/dspt/answer-text.ts'
import { type AnsweredDspt, itemsOf, numberInWords } from '../../../shared/dspt/items.ts'
import { BackLink } from '../../components/back-link.tsx'
import { CopyButton, CopyNews, useCopying } from '../../components/copying.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStores } from '../../stores.tsx'
import { BeforeYouPaste } from './before-you-paste.tsx'
import { BehindIt } from './behind-it.tsx'
import { type DsptWork, useDspt } from './use-dspt.ts'

/** One question of the DSPT: the words to paste, what they were made from and how sure its number is. */
export function DsptItemScreen({ number }: { readonly number: string }) {
  const { read, error, again } = useDspt()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (read === undefined) return <Reading />
  const items = itemsOf(read.groups)
  const index = items.findIndex(({ item }) => item.number === number)
  const answered = items[index]
  if (answered === undefined) return <NoSuchItem />
  return <OneItem read={read} answered={answered} index={index} />
}

function NoSuchItem() {
  return (
    <div className="stack">
      <PageHeading>This number is not in our DSPT list</PageHeading>
      <p>It may be from another year, when some questions had other numbers.</p>
      <p>
        <Link to="/checklist/by/dspt">See all DSPT questions</Link>
      </p>
    </div>
  )
}

interface ItemProps {
  readonly read: DsptWork
  readonly answered: AnsweredDspt
  /** Where it stands in the list, counted from 0. */
  readonly index: number
}

function OneItem({ read, answered, index }: ItemProps) {
  const { item, status, questions } = answered
  const items = itemsOf(read.groups)
  const before = items[index - 1]
  const after = items[index + 1]
  const answer = dsptAnswer(answered, read.about)
  const { call } = useStores()
  const copying = useCopying(text => call('reports.copy', { text }))
  return (
    <>
      <div className="question">
        <div className="stack">
          <p className="small">
            <BackLink to="/checklist/by/dspt">DSPT</BackLink>
            <span className="quiet">
              {' '}
              Question {index + 1} of {items.length}
            </span>
          </p>
          <PageHeading>{item.title}</PageHeading>
          <p className="row">
            {questions.length > 0 && <StatusChip status={status} />}
            <span className="small quiet">{numberInWords(item)}</span>
          </p>
          <BeforeYouPaste answered={answered} answer={answer} />
          <TextToPaste answered={answered} text={answer.text} />
        </div>
        <BehindIt answered={answered} answers={read.work.answers} edition={read.dspt.edition} />
      </div>
      <nav className="way-on" aria-label="DSPT questions">
        {answer.text !== null && (
          <CopyButton words="Copy this answer" isMain text={answer.text} copying={copying} />
        )}
        {answer.askFirst !== null && (
          <Link to={`/question/dspt/${answer.askFirst.id}`} className="button button-main">
            Answer the question
          </Link>
        )}
        {after !== undefined && (
          <Link to={`/dspt/${after.item.number}`} className="button">
            Next<span className="for-ears">: {after.item.title}</span>
          </Link>
        )}
        {before !== undefined && (
          <Link to={`/dspt/${before.item.number}`} className="button">
            Back<span className="for-ears">: {before.item.title}</span>
          </Link>
        )}
        <CopyNews copying={copying} />
      </nav>
    </>
  )
}

function TextToPaste({
  answered,
  text,
}: {
  readonly answered: AnsweredDspt
  readonly text: string | null
}) {
  if (text !== null) {
    return (
      <section className="stack-tight" aria-labelledby="to-paste">
        <h2 id="to-paste">Words to paste into the DSPT</h2>
        <div className="card dspt-text">
          {text.split('\n').map((line, at) => (
            <p key={at}>{line}</p>
          ))}
        </div>
      </section>
    )
  }
  if (answered.questions.length === 0) {
    return (
      <p className="notice">
        Our checklist does not ask this of your kind of service. Please answer it in the DSPT
        itself.
      </p>
    )
  }
  return (
    <p className="notice">
      There are no words to paste yet.{' '}
      {answered.questions.length === 1
        ? 'Answer the question behind it first, and they will stand here.'
        : 'Answer every question behind it first, and they will stand here.'}
    </p>
  )
}
