import { memo, useId, useState } from 'react'
import { Link } from 'wouter'
import type { Place, Sureness } from '../../../shared/checklist/choices.ts'
import type { Figure, Question, Reference, Term } from '../../../shared/checklist/pack.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { Explained } from '../../components/explained.tsx'
import { useStores } from '../../stores.tsx'

const placeWords: Readonly<Record<Place, string>> = {
  anywhere: 'In short',
  'windows-11': 'Windows 11',
  'windows-10': 'Windows 10',
  ipad: 'iPad',
  android: 'Android',
}

interface Props {
  readonly question: Question
  readonly glossary: readonly Term[]
}

/** Why the question matters, how to find the answer, and where it is asked elsewhere. */
export const HelpBeside = memo(function HelpBeside({ question, glossary }: Props) {
  return (
    <aside className="card stack help-beside" aria-label="Help with this question">
      <div className="stack-tight">
        <h2>Why this matters</h2>
        <p>
          <Explained text={question.why} glossary={glossary} />
        </p>
      </div>
      <FindOut question={question} glossary={glossary} />
      <AskIt sentence={question.askIt} />
      <References references={question.references} />
      <Figures figures={question.figures} />
    </aside>
  )
})

/** Where else the question is asked. A number that was not read in its own publication is marked as such. */
function References({ references }: { readonly references: readonly Reference[] }) {
  const isAllChecked = references.every(({ verified }) => verified)
  return (
    <div className="small quiet">
      <h3 className="small">This also answers</h3>
      <ul className="plain">
        {references.map(({ framework, edition, number, verified }) => (
          <li key={`${framework} ${number}`}>
            {framework === 'DSPT' ? (
              <Link to={`/dspt/${number}`}>DSPT {number}</Link>
            ) : (
              `${framework} ${number}`
            )}{' '}
            ({edition}){!verified && ' *'}
          </li>
        ))}
      </ul>
      {!isAllChecked && <p>* We have not yet checked this number in the publication itself.</p>}
    </div>
  )
}

const surenessWords: Readonly<Record<Sureness, string>> = {
  read: 'we read this there',
  'second-hand': 'read second-hand, not at the source',
  memory: 'from memory, not checked',
}

/** Who says so, how sure we are and since when, for every figure on the page. */
function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  if (figures.length === 0) return null
  return (
    <details className="small quiet">
      <summary>Where the figures come from</summary>
      <ul>
        {figures.map(({ figure, source, on, sure }) => (
          <li key={figure}>
            {figure}: {source}
            {isOurOwn(source) ? '.' : `, ${surenessWords[sure]}, ${dayInWords(on)}.`}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A sum that shows how to count, or our own advice, claims nothing about the world. */
const isOurOwn = (source: string) => /^(example|our advice)/i.test(source)

function FindOut({ question, glossary }: Props) {
  const [at, setAt] = useState(0)
  const id = useId()
  const ways = question.findOut
  const way = ways[at]
  if (way === undefined) return null
  const move = (by: number) => {
    const next = (at + by + ways.length) % ways.length
    setAt(next)
    document.getElementById(`${id}-tab-${next}`)?.focus()
  }
  return (
    <div className="stack-tight">
      <h2>How to find out</h2>
      {ways.length > 1 && (
        <div className="tabs" role="tablist" aria-label="How to find out, by device">
          {ways.map(({ on }, index) => (
            <button
              type="button"
              role="tab"
              key={`${on}-${index}`}
              id={`${id}-tab-${index}`}
              className="tab"
              aria-selected={index === at}
              aria-controls={`${id}-panel`}
              tabIndex={index === at ? 0 : -1}
              onClick={() => setAt(index)}
              onKeyDown={event => {
                if (event.key === 'ArrowRight') move(1)
                if (event.key === 'ArrowLeft') move(-1)
              }}
            >
              {placeWords[on]}
            </button>
          ))}
        </div>
      )}
      <div
        id={`${id}-panel`}
        {...(ways.length > 1 && { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${at}` })}
      >
        <ol>
          {way.steps.map(step => (
            <li key={step}>
              <Explained text={step} glossary={glossary} />
            </li>
          ))}
        </ol>
        {!way.checked && <p className="small quiet">Your screen may differ a little.</p>}
      </div>
    </div>
  )
}

function AskIt({ sentence }: { readonly sentence: string }) {
  const { call } = useStores()
  const [news, setNews] = useState('')
  const copy = () => {
    call('reports.copy', { text: sentence }).then(
      () => setNews('Copied. Paste it into a message.'),
      (error: unknown) => setNews(sentenceOf(error)),
    )
  }
  return (
    <details>
      <summary>Ask your IT person</summary>
      <div className="stack-tight ask-it">
        <p>“{sentence}”</p>
        <div className="row">
          <button type="button" className="button" onClick={copy}>
            Copy this question
          </button>
          <span role="status">{news}</span>
        </div>
      </div>
    </details>
  )
}
