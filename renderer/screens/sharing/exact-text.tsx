import { CopyButton, CopyNews, useCopying } from '../../components/copying.tsx'
import { useStores } from '../../stores.tsx'

interface Props {
  readonly text: string
  readonly sha256: string
  /** Names the text for those who hear it. */
  readonly label: string
}

/** The very bytes, as text that can be selected. All of it is ASCII, so that its length is its number of bytes. */
export function ExactText({ text, sha256, label }: Props) {
  const { call } = useStores()
  const copying = useCopying(copied => call('reports.copy', { text: copied }))
  return (
    <div className="stack-tight">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <pre className="share-text" aria-label={label} role="group" tabIndex={0}>
        {text}
      </pre>
      <div className="row">
        <CopyButton words="Copy" text={text} copying={copying} />
        <span className="small quiet">{text.length.toLocaleString('en-GB')} bytes</span>
        <CopyNews copying={copying} />
      </div>
      <details className="small">
        <summary>For your IT person</summary>
        <p>
          The fingerprint (SHA-256) of these bytes:{' '}
          <span className="path share-figures">{sha256}</span>
        </p>
      </details>
    </div>
  )
}
