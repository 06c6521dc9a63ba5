import { useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import type { ReportKind, ReportRequest } from '../../../shared/reports/request.ts'
import { useStores, type Work } from '../../stores.tsx'

type Format = ReportRequest['format']

type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly format: Format }
  | { readonly kind: 'no-place' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly sentence: string; readonly again: () => void }

const formatWords: Readonly<Record<Format, string>> = { pdf: 'PDF', docx: 'Word file' }

/** The check to report: null for the one being worked on, the finished one's id otherwise. */
export function roundToReport({ check }: Work): string | null {
  return check.round.finishedAt === null ? null : check.round.id
}

export function useSaveReport(kind: ReportKind, serviceId: string, roundId: string | null) {
  const { call } = useStores()
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const fail = (again: () => void) => (error: unknown) =>
    setSaving({ kind: 'failed', sentence: sentenceOf(error), again })
  const save = (format: Format) => {
    if (saving.kind === 'saving') return
    setSaving({ kind: 'saving', format })
    call('reports.save', { kind, format, serviceId, roundId }).then(
      ({ path }) =>
        setSaving(path === null ? { kind: 'no-place' } : { kind: 'saved', name: nameOf(path) }),
      fail(() => save(format)),
    )
  }
  const show = () => {
    call('reports.showSaved').catch(fail(show))
  }
  return { saving, save, show }
}

/** The last part of a path of Windows or of any other system. */
function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

interface ButtonsProps {
  readonly saving: Saving
  readonly save: (format: Format) => void
  readonly isMain?: boolean
  /** What is saved, for screen readers where a page has several such buttons. */
  readonly what: string
}

export function SaveButtons({ saving, save, what, isMain = false }: ButtonsProps) {
  const isBusy = saving.kind === 'saving'
  return (
    <>
      <button
        type="button"
        className={isMain ? 'button button-main' : 'button'}
        aria-disabled={isBusy}
        onClick={() => save('pdf')}
      >
        Save as PDF<span className="for-ears">: {what}</span>
      </button>
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => save('docx')}>
        Save as Word<span className="for-ears">: {what}</span>
      </button>
    </>
  )
}

/** How the saving went. It takes no room until there is something to say. */
export function SavedReportLine({
  saving,
  show,
}: {
  readonly saving: Saving
  readonly show: () => void
}) {
  return (
    <div className="report-saving">
      <div role="status">
        {saving.kind === 'saving' && (
          <p>
            <progress aria-label={`Making the ${formatWords[saving.format]}`} /> Making the{' '}
            {formatWords[saving.format]}. A window asks where to keep it.
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
