import { useId, useState } from 'react'
import { explain, type Piece } from '../../shared/checklist/glossary.ts'
import type { Term } from '../../shared/checklist/pack.ts'

/** A text whose technical words open their meaning where they stand. */
export function Explained(props: { readonly text: string; readonly glossary: readonly Term[] }) {
  return explain(props.text, props.glossary).map((piece, index) => (
    <Word key={`${index}-${piece.text}`} piece={piece} />
  ))
}

function Word({ piece }: { readonly piece: Piece }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  if (piece.term === null) return piece.text
  return (
    <span className="term">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={event => {
          if (event.key === 'Escape') setOpen(false)
        }}
      >
        {piece.text}
      </button>
      <span id={id} className="term-meaning" role="note" hidden={!isOpen}>
        {piece.term.meaning}
      </span>
    </span>
  )
}
