import type { ReactNode } from 'react'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { PageHeading } from '../../components/heading.tsx'
import { SavedFileLine } from '../../components/saved-file.tsx'
import { DocumentView } from './document-view.tsx'
import { SaveButtons, type useSaveReport } from './save-report.tsx'

interface Props {
  /** The link to where the reader came from. */
  readonly back: ReactNode
  readonly heading: string
  readonly about: ReactNode
  readonly document: ReportDocument
  /** What is saved, for screen readers: "this report". */
  readonly what: string
  /** What the buttons are for, for screen readers: "What to do with this report". */
  readonly wayOn: string
  readonly file: ReturnType<typeof useSaveReport>
}

/** One report as it will be printed, and the ways to take it along. */
export function ReportPage({ back, heading, about, document, what, wayOn, file }: Props) {
  const { saving, save, show } = file
  return (
    <>
      <div className="stack">
        <div className="stack-tight not-on-paper">
          <p className="small">{back}</p>
          <PageHeading>{heading}</PageHeading>
          <p className="quiet">{about}</p>
        </div>
        <DocumentView document={document} />
      </div>
      <div className="way-on" role="group" aria-label={wayOn}>
        <SaveButtons saving={saving} save={save} what={what} isMain />
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <SavedFileLine saving={saving} show={show} />
      </div>
    </>
  )
}
