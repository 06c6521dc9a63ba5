import type {
  DevicesRequest,
  ReportFormat,
  ReportRequest,
} from '../../../shared/reports/request.ts'
import { type FileSaving, useSavedFile } from '../../components/saved-file.tsx'
import { useStores, type Work } from '../../stores.tsx'

/** What to save, in whichever format is chosen. */
type Reported = Omit<ReportRequest, 'format'> | Omit<DevicesRequest, 'format'>

const formatWords: Readonly<Record<ReportFormat, string>> = { pdf: 'PDF', docx: 'Word file' }

/** The check to report: null for the one being worked on, the finished one's id otherwise. */
export function roundToReport({ check }: Work): string | null {
  return check.round.finishedAt === null ? null : check.round.id
}

export function useSaveReport(report: Reported) {
  const { call } = useStores()
  const file = useSavedFile(() => call('reports.showSaved'))
  const save = (format: ReportFormat) =>
    file.save(formatWords[format], () => call('reports.save', { ...report, format }))
  return { ...file, save }
}

interface ButtonsProps {
  readonly saving: FileSaving
  readonly save: (format: ReportFormat) => void
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
