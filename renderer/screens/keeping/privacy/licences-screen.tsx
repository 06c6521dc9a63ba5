import { useState } from 'react'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../../shared/failure.ts'
import type { Part } from '../../../../shared/keeping/parts.ts'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useReading } from '../use-reading.ts'
import { useStores } from '../../../stores.tsx'

/** Whose work the app is made of, each with the licence it comes under. */
export function LicencesScreen() {
  const { privacy } = useStores()
  const parts = useStore(privacy, state => state.parts)
  const { error, again } = useReading(privacy.loadParts)
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small quiet">
          <BackLink to="/settings">Settings</BackLink>
        </p>
        <PageHeading>This app is made with the work of many people</PageHeading>
      </div>
      <p>
        Each part may be used by anyone, under the licence named beside it. Open one to read it.
      </p>
      {parts === undefined && error === undefined && <Reading />}
      {error !== undefined && <CouldNotRead error={error} again={again} />}
      {parts !== undefined && (
        <div className="stack-tight">
          {parts.map(part => (
            <OnePart key={`${part.name} ${part.version}`} part={part} />
          ))}
        </div>
      )}
      <TheBrowser />
    </div>
  )
}

function OnePart({ part: { name, version, licence, text } }: { readonly part: Part }) {
  return (
    <details>
      <summary>
        {name} {version}, {licence}
      </summary>
      <p className="licence-text small">{text}</p>
    </details>
  )
}

function TheBrowser() {
  const { privacy } = useStores()
  const [error, setError] = useState('')
  return (
    <section className="stack" aria-labelledby="browser">
      <h2 id="browser">The browser inside</h2>
      <p>
        The window is drawn by Electron (MIT) and Chromium, which is the work of hundreds more.
        Their licences fill a file that lies beside the app.
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            privacy.showBrowserLicences().then(
              () => setError(''),
              (failure: unknown) => setError(sentenceOf(failure)),
            )
          }}
        >
          Show me that file
        </button>
        <span className="error" role="alert">
          {error}
        </span>
      </div>
    </section>
  )
}
