import { Link } from 'wouter'
import { assertNever } from '../../../shared/assert.ts'
import { timeLeftInWords } from '../../../shared/checklist/progress.ts'
import type { TodayNews } from '../../../shared/checklist/today.ts'
import { dayInWords } from '../../../shared/dates.ts'

const smallNumbers = ['No', 'One', 'Two', 'Three']

function thingsToDo(actions: number): string {
  if (actions === 0) return 'Nothing is waiting'
  if (actions === 1) return 'One thing would help most'
  return `${smallNumbers[Math.min(actions, 3)] ?? actions} things would help most`
}

/** The news of the day in one line. */
export function headingOf(news: TodayNews): string {
  switch (news.kind) {
    case 'begin':
      return 'Start with ten minutes'
    case 'quick-check':
      return `Your ten-minute check: ${news.left} of ${news.total} questions left`
    case 'go-on':
      return thingsToDo(news.actions)
    case 'all-answered':
      return 'Every question is answered'
    case 'finished':
      return `You finished this check on ${dayInWords(news.on)}`
    default:
      return assertNever(news)
  }
}

/** The one way on from here, with how long it takes. */
export function NextStep({ news }: { readonly news: TodayNews }) {
  const { words, to, button } = stepOf(news)
  return (
    <>
      <p>{words}</p>
      <div className="row">
        <Link to={to} className="button button-main">
          {button}
        </Link>
        {news.kind !== 'finished' && news.kind !== 'all-answered' && (
          <Link to="/checklist">See all questions</Link>
        )}
      </div>
    </>
  )
}

function stepOf(news: TodayNews): {
  readonly words: string
  readonly to: string
  readonly button: string
} {
  switch (news.kind) {
    case 'begin':
      return {
        words: `${news.questions} questions about what protects the people you care for. You can stop at any moment; every answer is saved as you choose it.`,
        to: '/checklist/quick',
        button: 'Start the ten-minute check',
      }
    case 'quick-check':
      return {
        words: `This takes ${timeLeftInWords(news.left, 1)}. The rest can wait for another day.`,
        to: `/question/quick/${news.next.id}`,
        button: 'Continue where you left off',
      }
    case 'go-on':
      return {
        words: `The rest of the checklist takes ${timeLeftInWords(news.left)}. Next: “${news.next.text}”`,
        to: `/question/all/${news.next.id}`,
        button: 'Continue where you left off',
      }
    case 'all-answered':
      return {
        words: 'Finish this check to date it and keep it as it stands. Then save the report.',
        to: '/checklist',
        button: 'Look it over and finish',
      }
    case 'finished':
      return {
        words: `Save its report for your owner or an inspector. A new check is worth doing by ${dayInWords(news.nextOn)}.`,
        to: '/reports/check',
        button: 'See the report',
      }
    default:
      return assertNever(news)
  }
}
