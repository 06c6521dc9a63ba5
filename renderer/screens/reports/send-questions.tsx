import { useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import { asText } from '../../../shared/reports/as-text.ts'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { SavedFileLine } from '../../components/saved-file.tsx'
import { useStores, type Work } from '../../stores.tsx'
import { roundToReport, SaveButtons, useSaveReport } from './save-report.tsx'

interface Props {
  readonly work: Work
  readonly document: ReportDocument
}

/** The ways in which the questions reach the IT person: by email, as a file, on paper. */
export function SendQuestions({ work, document }: Props) {
  const { call } = useStores()
  const { saving, save, show } = useSaveReport({
    kind: 'it-questions',
    serviceId: work.service.id,
    roundId: roundToReport(work),
  })
  const [copied, setCopied] = useState('')
  const [trouble, setTrouble] = useState('')
  const copy = () => {
    setCopied('')
    call('reports.copy', { text: asText(document) }).then(
      () => {
        setTrouble('')
        setCopied('Copied. Now paste it into an email: press Ctrl and V together.')
      },
      (error: unknown) => setTrouble(`Not copied. ${sentenceOf(error)}`),
    )
  }
  return (
    <section className="card stack-tight not-on-paper" aria-labelledby="send-them">
      <h2 id="send-them">Send them</h2>
      <div className="row">
        <button type="button" className="button button-main" onClick={copy}>
          Copy for an email
        </button>
        <SaveButtons saving={saving} save={save} what="the questions" />
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
      </div>
      <div>
        <p role="status">
          {copied !== '' && (
            <>
              <span className="chip chip-yes" aria-hidden="true">
                ✓
              </span>{' '}
              {copied}
            </>
          )}
        </p>
        <p role="alert" className="error">
          {trouble}
        </p>
        <SavedFileLine saving={saving} show={show} />
      </div>
    </section>
  )
}
