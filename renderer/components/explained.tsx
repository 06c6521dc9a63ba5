import { memo, useId, useState } from 'react'
import { explain } from '../../shared/checklist/glossary.ts'
import type { Term } from '../../shared/checklist/pack.ts'

interface Props {
  readonly text: string
  readonly glossary: readonly Term[]
}

/** A text whose technical words open their meaning right below it; the text itself does not move. */
export const Explained = memo(function Explained(props: Props) {
  const [open, setOpen] = useState<Term | null>(null)
  const id = useId()
  const pieces = explain(props.text, props.glossary)
  return (
    <>
      {pieces.map(({ text, term }, index) =>
        term === null ? (
          text
        ) : (
          <button
            key={`${index}-${text}`}
            type="button"
            className="term"
            aria-expanded={open === term}
            aria-controls={id}
            onClick={() => setOpen(open === term ? null : term)}
            onKeyDown={event => {
              if (event.key === 'Escape') setOpen(null)
            }}
          >
            {text}
          </button>
        ),
      )}
      <span id={id} className="term-meaning" role="status" hidden={open === null}>
        {open !== null && (
          <>
            <strong>{open.term}:</strong> {open.meaning}
          </>
        )}
      </span>
    </>
  )
})
