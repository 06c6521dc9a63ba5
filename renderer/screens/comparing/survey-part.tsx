import { useId } from 'react'
import { Link } from 'wouter'
import { statusOf } from '../../../shared/checklist/status.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import {
  survey,
  surveyCare,
  type SurveyFigure,
  surveyFigures,
  surveySureness,
} from '../../../shared/comparing/survey.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { StatusChip } from '../../components/status-chip.tsx'
import type { Work } from '../../stores.tsx'
import { ShareBar } from './share-bar.tsx'

interface Props {
  readonly work: Work
  /** Closed where figures of a real review stand above it. */
  readonly isOpen: boolean
}

const title = `What a survey of ${survey.providers} care providers found`

/** Not the review's figures, and kept apart from them: dated, with its size and how sure we are. */
export function SurveyPart({ work, isOpen }: Props) {
  const id = useId()
  if (!isOpen) {
    return (
      <details className="survey">
        <summary>
          {title}, published {dayInWords(survey.publishedOn)}
        </summary>
        <Figures work={work} />
      </details>
    )
  }
  return (
    <section className="survey stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Figures work={work} />
    </section>
  )
}

function Figures({ work }: { readonly work: Work }) {
  return (
    <div className="stack">
      <p>
        <span className="chip chip-quiet">Not from the review</span> “{survey.title}”, {survey.by},
        published {dayInWords(survey.publishedOn)}. Providers were asked from {survey.asked}.
      </p>
      <ul className="bars plain compare-bars">
        {surveyFigures.map(figure => (
          <li key={figure.had}>
            <SaidHere figure={figure} work={work} />
            <ShareBar
              percent={figure.percent}
              whose="survey"
              words={`${figure.percent} in 100 ${figure.had}`}
            />
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {surveySureness} {surveyCare}
      </p>
    </div>
  )
}

function SaidHere({ figure, work }: { readonly figure: SurveyFigure; readonly work: Work }) {
  const question = questionsOf(work.pack).find(({ id }) => id === figure.questionId)
  return (
    <span className="stack-tight">
      <span>
        Of 100 providers, about {figure.percent} {figure.had}.
      </span>
      {question !== undefined && (
        <span className="row compare-you small">
          <StatusChip status={statusOf(work.answers.get(question.id))} />
          <Link to={`/question/all/${question.id}`}>
            Your answer<span className="for-ears"> to: {question.text}</span>
          </Link>
        </span>
      )}
    </span>
  )
}
