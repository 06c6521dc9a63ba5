import { useState } from 'react'
import { sentenceOf } from '../../shared/failure.ts'

type News =
  | { readonly kind: 'none' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed'; readonly sentence: string }

export interface Copying {
  readonly news: News
  readonly copy: (text: string) => void
}

/** Copies a text with `write`, and remembers how it went. */
export function useCopying(write: (text: string) => Promise<unknown>): Copying {
  const [news, setNews] = useState<News>({ kind: 'none' })
  const copy = (text: string) => {
    // A second copy is news again, also for a screen reader.
    setNews({ kind: 'none' })
    write(text).then(
      () => setNews({ kind: 'copied' }),
      (error: unknown) => setNews({ kind: 'failed', sentence: sentenceOf(error) }),
    )
  }
  return { news, copy }
}

interface ButtonProps {
  readonly words: string
  readonly text: string
  readonly copying: Copying
  readonly isMain?: boolean
}

export function CopyButton({ words, text, copying, isMain = false }: ButtonProps) {
  return (
    <button
      type="button"
      className={isMain ? 'button button-main' : 'button'}
      onClick={() => copying.copy(text)}
    >
      {words}
    </button>
  )
}

/** Said where the button is. It takes no room of its own until then, for it stands at the end of a row. */
export function CopyNews({ copying: { news } }: { readonly copying: Copying }) {
  return (
    <>
      <span role="status">
        {news.kind === 'copied' && (
          <>
            <span className="chip chip-yes">
              <span aria-hidden="true">✓ </span>Copied
            </span>{' '}
            <span className="small quiet">Paste it with Ctrl and V.</span>
          </>
        )}
      </span>
      <span role="alert" className="error">
        {news.kind === 'failed' && `Not copied. ${news.sentence}`}
      </span>
    </>
  )
}
