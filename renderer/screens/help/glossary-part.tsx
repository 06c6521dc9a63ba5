import { useDeferredValue, useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { Term } from '../../../shared/checklist/pack.ts'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStores } from '../../stores.tsx'
import { byLetter, countInWords, filterTerms } from './glossary.ts'
import { usePack } from './use-pack.ts'

/** The technical words in everyday words, with a box that narrows the list. */
export function GlossaryPart() {
  const { checklist } = useStores()
  const pack = useStore(checklist, state => state.pack)
  const { error, again } = usePack()
  return (
    <section className="stack glossary" aria-labelledby="glossary">
      <h2 id="glossary">What the words mean</h2>
      {pack === undefined && error === undefined && <Reading />}
      {pack === undefined && error !== undefined && <CouldNotRead error={error} again={again} />}
      {pack?.glossary.length === 0 && <p>The words of the questions would be explained here.</p>}
      {pack !== undefined && pack.glossary.length > 0 && <Words glossary={pack.glossary} />}
    </section>
  )
}

function Words({ glossary }: { readonly glossary: readonly Term[] }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const found = filterTerms(glossary, wanted)
  const count = countInWords(found.length, wanted)
  const letters = byLetter(found)
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Look for a word</label>
        <input
          id={id}
          type="search"
          className="input"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={event => setTyped(event.target.value)}
        />
        <span className="small quiet" aria-hidden="true">
          {count}
        </span>
        <Announced words={count} />
      </div>
      {letters.map(({ letter, terms }) => (
        <section key={letter} className="letter" aria-labelledby={`${id}-${letter}`}>
          <h3 id={`${id}-${letter}`}>{letter}</h3>
          <dl>
            {terms.map(({ term, meaning }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {found.length === 0 && (
        <div>
          <button type="button" className="button" onClick={() => setTyped('')}>
            Show all words
          </button>
        </div>
      )}
    </>
  )
}

const pauseMs = 800

/** Says the count once the typing has paused, so that it does not talk over the letters. */
function Announced({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setSaid(words), pauseMs)
    return () => window.clearTimeout(timer)
  }, [words])
  return (
    <span className="for-ears" role="status">
      {said}
    </span>
  )
}
