import { type SyntheticEvent, useState } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { counted } from '../../../../shared/counted.ts'
import { sentenceOf } from '../../../../shared/failure.ts'
import { eraseWord, isEraseWord, type WhatIsKept } from '../../../../shared/keeping/kept.ts'
import { keptWords, outOfReach } from '../../../../shared/keeping/privacy-words.ts'
import { type FieldError, ErrorSummary } from '../../../components/error-summary.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useReading } from '../use-reading.ts'
import { useStores } from '../../../stores.tsx'

/** Says what erasing takes and what it cannot reach, asks for a word to be typed, and erases everything. */
export function EraseScreen() {
  const { privacy } = useStores()
  const kept = useStore(privacy, state => state.kept)
  const { error, again } = useReading(privacy.loadKept)
  return (
    <div className="stack-wide erase">
      <div className="stack-tight">
        <p className="small quiet">
          <Link to="/privacy">What this app keeps, and what leaves this PC</Link>
        </p>
        <PageHeading>Erase everything: it cannot be undone</PageHeading>
      </div>
      {kept === undefined && error === undefined && <Reading />}
      {error !== undefined && <CouldNotRead error={error} again={again} />}
      {kept !== undefined && (
        <>
          <WhatGoes kept={kept} />
          <WhatStays />
          <Confirm />
        </>
      )}
    </div>
  )
}

function WhatGoes({ kept: { folder, kept } }: { readonly kept: WhatIsKept }) {
  return (
    <section className="stack" aria-labelledby="goes">
      <h2 id="goes">What will be erased</h2>
      <p>Of every service in this app, for good:</p>
      <ul>
        {kept.toReversed().map(({ kind, files }) => (
          <li key={kind}>
            {keptWords[kind].what} ({counted(files, 'file', 'files')})
          </li>
        ))}
      </ul>
      <p>
        They are in <span className="path">{folder}</span>. The app itself stays, and starts as on
        its first day.
      </p>
    </section>
  )
}

function WhatStays() {
  return (
    <section className="stack" aria-labelledby="stays">
      <h2 id="stays">What the app cannot reach</h2>
      <ul>
        {outOfReach.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>
        Have you shared answers? Take them back under{' '}
        <Link to="/share/letters">Sent and waiting</Link> first, and wait until it says that they
        were erased there.
      </p>
    </section>
  )
}

const fieldId = 'erase-word'

function Confirm() {
  const { typed, type, errors, attempt, left, news, run } = useErasing()
  return (
    <form className="stack" onSubmit={run} aria-labelledby="confirm" noValidate>
      <h2 id="confirm">If you are sure</h2>
      <ErrorSummary errors={errors} attempt={attempt} />
      <FormField
        id={fieldId}
        label={`Type ${eraseWord}`}
        hint="So that nobody erases a year’s work with one click."
        error={errors[0]?.words}
        value={typed}
        most={20}
        change={type}
      />
      <div className="row">
        <Link className="button button-main" to="/privacy">
          Keep everything
        </Link>
        <button type="submit" className="button">
          Erase everything
        </button>
      </div>
      <div role="status" className="stack-tight">
        {news !== '' && <p>{news}</p>}
        {left.length > 0 && <NotErased left={left} />}
      </div>
    </form>
  )
}

function NotErased({ left }: { readonly left: readonly string[] }) {
  return (
    <div className="notice notice-no stack-tight">
      <p>
        Not everything was erased: another program holds {counted(left.length, 'file', 'files')}.
        Your records are still here. Close other programs, or restart this PC, and try again.
      </p>
      <ul className="plain">
        {left.map(path => (
          <li key={path} className="path small">
            {path}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The typed word, what is wrong with it, and how the erasing went. When it worked, the window is drawn anew. */
function useErasing() {
  const { privacy } = useStores()
  const [typed, type] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [left, setLeft] = useState<readonly string[]>([])
  const [news, setNews] = useState('')
  const erase = async () => {
    setNews('Erasing…')
    setLeft([])
    try {
      setLeft(await privacy.erase())
      setNews('')
    } catch (error) {
      setNews(sentenceOf(error))
    }
  }
  const run = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isEraseWord(typed)) {
      setErrors([])
      if (news === '') void erase()
      return
    }
    setErrors([{ id: fieldId, words: `Type the word ${eraseWord} to erase everything.` }])
    setAttempt(attempt + 1)
  }
  return { typed, type, errors, attempt, left, news, run }
}
