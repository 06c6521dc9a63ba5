import type { ReportKind, ReportRequest } from '../../../shared/reports/request.ts'
import { type FileSaving, useSavedFile } from '../../components/saved-file.tsx'
import { useStores, type Work } from '../../stores.tsx'

type Format = ReportRequest['format']

const formatWords: Readonly<Record<Format, string>> = { pdf: 'PDF', docx: 'Word file' }

/** The check to report: null for the one being worked on, the finished one's id otherwise. */
export function roundToReport({ check }: Work): string | null {
  return check.round.finishedAt === null ? null : check.round.id
}

export function useSaveReport(kind: ReportKind, serviceId: string, roundId: string | null) {
  const { call } = useStores()
  const file = useSavedFile(() => call('reports.showSaved'))
  const save = (format: Format) =>
    file.save(formatWords[format], () => call('reports.save', { kind, format, serviceId, roundId }))
  return { ...file, save }
}

interface ButtonsProps {
  readonly saving: FileSaving
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
