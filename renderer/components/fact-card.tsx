import { type ReactNode, useEffect, useRef, useState } from 'react'

export interface FactLine {
  readonly key: string
  readonly name: string
  readonly words: string
  /** Nothing is known: the words say so, quietly. */
  readonly isUnknown: boolean
}

interface Props {
  /** One of its kind on the page. */
  readonly id: string
  readonly title: string
  readonly lines: readonly FactLine[]
  /** The form that changes them in their place. */
  readonly form: (close: () => void) => ReactNode
}

/** Some facts that belong together, and the form that changes them in their place. */
export function FactCard({ id, title, lines, form }: Props) {
  const [isChanging, setChanging] = useState(false)
  const card = useRef<HTMLElement>(null)
  const hasChanged = useRef(false)
  // The button is there again only once the form has gone.
  useEffect(() => {
    if (hasChanged.current && !isChanging) card.current?.querySelector('button')?.focus()
    hasChanged.current = isChanging
  }, [isChanging])
  return (
    <section ref={card} className="card stack-tight" aria-labelledby={id}>
      <div className="row-apart">
        <h2 id={id}>{title}</h2>
        {!isChanging && (
          <button
            type="button"
            className="button-link not-on-paper"
            onClick={() => setChanging(true)}
          >
            Change<span className="for-ears">: {title}</span>
          </button>
        )}
      </div>
      {isChanging ? (
        form(() => setChanging(false))
      ) : (
        <dl className="facts fact-list">
          {lines.map(line => (
            <div key={line.key}>
              <dt>{line.name}</dt>
              <dd className={line.isUnknown ? 'quiet' : undefined}>{line.words}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
