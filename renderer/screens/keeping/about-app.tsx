import { Link } from 'wouter'
import { useStore } from 'zustand'
import { dayInWords } from '../../../shared/dates.ts'
import { CouldNotRead } from '../../components/trouble.tsx'
import { useStores } from '../../stores.tsx'
import { useReading } from './use-reading.ts'

/** What this app is, and which version of it and of its questions this is. */
export function AboutApp() {
  const { keeping, checklist } = useStores()
  const version = useStore(keeping, ({ start }) => (start?.state === 'ready' ? start.version : ''))
  const pack = useStore(checklist, state => state.pack)
  const { error, again } = useReading(checklist.loadPack)
  return (
    <section className="stack" aria-labelledby="about">
      <h2 id="about">About Care Cyber Check</h2>
      <p>Independent and free. It is not an NHS service.</p>
      {error !== undefined && <CouldNotRead error={error} again={again} />}
      <dl className="summary">
        <div className="summary-row">
          <dt>Version</dt>
          <dd>
            {version}. <Link to="/settings/updates">How this app gets newer versions</Link>
          </dd>
        </div>
        <div className="summary-row">
          <dt>Questions</dt>
          <dd>
            {pack === undefined ? 'Reading…' : `Edition ${pack.version}, ${dayInWords(pack.date)}`}
          </dd>
        </div>
        <div className="summary-row">
          <dt>Licence</dt>
          <dd>
            MIT. Anyone may use it, copy it and change it.{' '}
            <Link to="/privacy/licences">Whose work is inside</Link>
          </dd>
        </div>
        <div className="summary-row">
          <dt>Privacy</dt>
          <dd>
            <Link to="/privacy">What this app keeps, and what leaves this PC</Link>
          </dd>
        </div>
      </dl>
    </section>
  )
}
