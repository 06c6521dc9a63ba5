import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { dayInWords } from '../../../../shared/dates.ts'
import type {
  FoundUpdate,
  UpdateProgress,
  UpdateStanding,
} from '../../../../shared/updates/updates.ts'
import { sizeInWords } from '../../../../shared/keeping/copies.ts'
import { sizeAndTime } from '../../../../shared/updates/words.ts'
import { useStores } from '../../../stores.tsx'
import { Install } from './install.tsx'
import { UpdateNews } from './update-news.tsx'
import { useUpdateStep } from './use-update-step.ts'

interface Props {
  readonly standing: UpdateStanding
  readonly found: FoundUpdate
}

/** What is new in the version that was found, and the next step towards it. */
export function Found({ standing, found }: Props) {
  return (
    <section className="card stack" aria-labelledby="what-is-new">
      <h2 id="what-is-new">What is new in version {found.version}</h2>
      <p className="small quiet">
        Released on {dayInWords(found.releasedOn)}. You have version {standing.version}. Its makers
        signed this description, and the app has checked that.
      </p>
      <ul>
        {found.notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {found.changesRecords && (
        <p>
          It changes the form of your records when it first starts, after making a copy of them. The
          version you have now could then open only that copy.
        </p>
      )}
      {found.isHere ? (
        <Install standing={standing} found={found} />
      ) : (
        <Bring standing={standing} found={found} />
      )}
    </section>
  )
}

/** The installer, only when somebody asks for it. */
function Bring({ standing, found }: Props) {
  const { updates } = useStores()
  const { isBusy, news, run } = useUpdateStep()
  const progress = useProgress()
  const isBringing = standing.doing === 'bringing'
  return (
    <div className="stack-tight">
      <p>Its size is {sizeAndTime(found.bytes)} You can go on working meanwhile.</p>
      <div className="row">
        <button
          type="button"
          className="button button-main"
          aria-disabled={isBusy || standing.doing !== null}
          onClick={() => {
            if (standing.doing === null) void run(updates.bring)
          }}
        >
          Fetch version {found.version}
        </button>
        {isBringing && (
          <span className="row">
            <progress
              aria-label="How much has come"
              max={found.bytes}
              value={progress?.done ?? 0}
            />
            <span className="small quiet">
              {sizeInWords(progress?.done ?? 0)} of {sizeInWords(found.bytes)}
            </span>
            <button type="button" className="button-link" onClick={() => void updates.stop()}>
              Stop
            </button>
          </span>
        )}
        {!isBringing && (
          <button type="button" className="button-link" onClick={() => void updates.forget()}>
            Not this version
          </button>
        )}
      </div>
      <UpdateNews news={news} />
      <p className="small quiet">
        Fetching installs nothing. The app checks every byte; then you choose the moment. Or{' '}
        <Link to="/settings/backups">make a backup</Link> first.
      </p>
    </div>
  )
}

function useProgress(): UpdateProgress | null {
  const [progress, setProgress] = useState<UpdateProgress | null>(null)
  useEffect(() => window.careCyberCheck.on('updates.progress', setProgress), [])
  return progress
}
