import { useCallback, useState } from 'react'
import { timeInWords } from '../../shared/dates.ts'
import { sentenceOf } from '../../shared/failure.ts'

export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Runs what writes, and remembers how it went. Resolves to whether it was saved; never rejects. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const saved = useCallback(() => setSaving({ kind: 'saved', at: new Date().toISOString() }), [])
  const run = useCallback(
    async (write: () => Promise<unknown>): Promise<boolean> => {
      try {
        await write()
        saved()
        return true
      } catch (error) {
        setSaving({ kind: 'failed', sentence: sentenceOf(error) })
        return false
      }
    },
    [saved],
  )
  return { saving, saved, run }
}

/** "✓ Saved 14:02", or that it was not and what to do. Takes its place before there is news, so that nothing moves. */
export function SavedLine({ saving }: { readonly saving: Saving }) {
  return (
    <div className="saved">
      <span role="status">
        {saving.kind === 'saved' && (
          <span className="chip chip-yes">
            <span aria-hidden="true">✓ </span>Saved {timeInWords(saving.at)}
          </span>
        )}
      </span>
      <span className="error" role="alert">
        {saving.kind === 'failed' && `Not saved. ${saving.sentence}`}
      </span>
    </div>
  )
}
