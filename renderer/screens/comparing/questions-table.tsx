import { answerChoices } from '../../../shared/checklist/choices.ts'
import { statusOf, statusWords } from '../../../shared/checklist/status.ts'
import type { ComparedTopic } from '../../../shared/comparing/compare.ts'
import type { HomesLikeOurs } from '../../../shared/comparing/comparison.ts'
import { tooFewToShow } from '../../../shared/comparing/words.ts'
import { quarterInWords } from '../../../shared/sharing/quarters.ts'

interface Props {
  readonly compared: ComparedTopic
  readonly like: HomesLikeOurs
  readonly title: string
}

/** Everything that was published of the group to these questions, of 100 that answered each. */
export function QuestionsTable({ compared, like, title }: Props) {
  const { before } = like
  return (
    <div className="compare-table">
      <table className="paper-table">
        <caption>Of 100 that answered each question. {title}.</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">You</th>
            {answerChoices.map(choice => (
              <th key={choice} scope="col" className="number">
                {statusWords[choice].words}
              </th>
            ))}
            <th scope="col" className="number">
              About how many answered
            </th>
            {before !== null && (
              <th scope="col" className="number">
                In place, {quarterInWords(before.quarter)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {compared.questions.map(({ question, choice, shares, change }) => (
            <tr key={question.id}>
              <th scope="row">{question.text}</th>
              <td data-head="You">{statusWords[statusOf({ choice })].words}</td>
              {answerChoices.map((each, at) => (
                <td key={each} className="number" data-head={statusWords[each].words}>
                  {shares?.percents[at] ?? tooFewToShow}
                </td>
              ))}
              <td className="number" data-head="About how many answered">
                {shares?.of ?? tooFewToShow}
              </td>
              {before !== null && (
                <td className="number" data-head="The quarter before">
                  {change?.percent ?? tooFewToShow}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
