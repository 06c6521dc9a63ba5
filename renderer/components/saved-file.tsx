import { useState } from 'react'
import { sentenceOf } from '../../shared/failure.ts'
import type { SavedReport } from '../../shared/reports/request.ts'

export type FileSaving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly what: string }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string; readonly again: () => void }

/** Saves files one at a time and remembers how the last one went; `showSaved` opens its folder. */
export function useSavedFile(showSaved: () => Promise<unknown>) {
  const [saving, setSaving] = useState<FileSaving>({ kind: 'idle' })
  const fail = (again: () => void) => (error: unknown) =>
    setSaving({ kind: 'failed', sentence: sentenceOf(error), again })
  /** `what` stands in "Making the PDF". */
  const save = (what: string, write: () => Promise<SavedReport>) => {
    if (saving.kind === 'saving') return
    setSaving({ kind: 'saving', what })
    write().then(
      ({ path }) =>
        setSaving(path === null ? { kind: 'no-place' } : { kind: 'saved', name: nameOf(path) }),
      fail(() => save(what, write)),
    )
  }
  const show = () => {
    showSaved().catch(fail(show))
  }
  return { saving, save, show }
}

/** The last part of a path of Windows or of any other system. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

interface LineProps {
  readonly saving: FileSaving
  readonly show: () => void
}

/** How the saving went. It takes no room until there is something to say. */
export function SavedFileLine({ saving, show }: LineProps) {
  return (
    <div className="report-saving">
      <div role="status">
        {saving.kind === 'saving' && (
          <p>
            <progress aria-label={`Making the ${saving.what}`} /> Making the {saving.what}. A window
            asks where to keep it.
          </p>
        )}
        {saving.kind === 'no-place' && <p>Not saved: no place was chosen.</p>}
        {saving.kind === 'saved' && (
          <p className="row">
            <span>
              <span className="chip chip-yes">
                <span aria-hidden="true">✓ </span>Saved
              </span>{' '}
              {saving.name}
            </span>
            <button type="button" className="button-link" onClick={show}>
              Show in folder
            </button>
          </p>
        )}
      </div>
      <div role="alert">
        {saving.kind === 'failed' && (
          <p className="row">
            <span className="error">{saving.sentence}</span>
            <button type="button" className="button-link" onClick={saving.again}>
              Try again
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
