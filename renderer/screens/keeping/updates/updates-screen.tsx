import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { UpdateStanding } from '../../../../shared/updates/updates.ts'
import { headingInWords } from '../../../../shared/updates/words.ts'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useStores } from '../../../stores.tsx'
import { useReading } from '../use-reading.ts'
import { Found } from './found.tsx'
import { FromFile } from './from-file.tsx'
import { GoingBack } from './going-back.tsx'
import { Looking } from './looking.tsx'

/** Newer versions of this app: whether it looks, what it found, and the moment at which that is installed. */
export function UpdatesScreen() {
  const { updates } = useStores()
  const standing = useStore(updates, state => state.standing)
  const { error, again } = useReading(updates.load)
  useEffect(
    () =>
      window.careCyberCheck.on('updates.changed', () => {
        updates.load().catch(() => undefined)
      }),
    [updates],
  )
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (standing === undefined) return <Reading />
  return <Ready standing={standing} />
}

function Ready({ standing }: { readonly standing: UpdateStanding }) {
  const page = useFocusOnNews(standing)
  return (
    <div className="stack-wide updates" ref={page}>
      <div className="stack-tight">
        <p className="small">
          <BackLink to="/settings">Settings</BackLink>
        </p>
        <PageHeading>{headingInWords(standing)}</PageHeading>
      </div>
      {standing.from === null ? <ByHand version={standing.version} /> : <Ways {...standing} />}
    </div>
  )
}

/** The button that brought the next step about has gone: the focus goes to the heading, which says the news. */
function useFocusOnNews({ found }: UpdateStanding) {
  const page = useRef<HTMLDivElement>(null)
  const step = found === null ? 'none' : found.isHere ? 'here' : 'out'
  const before = useRef(step)
  useEffect(() => {
    const isOut = before.current === 'none' && step === 'out'
    if (before.current !== step && !isOut) page.current?.querySelector('h1')?.focus()
    before.current = step
  }, [step])
  return page
}

function Ways(standing: UpdateStanding) {
  const { found, before } = standing
  return (
    <>
      {found !== null && <Found key={found.version} standing={standing} found={found} />}
      <Looking standing={standing} />
      <FromFile isBusy={standing.doing !== null} />
      {before !== null && <GoingBack before={before} version={standing.version} />}
    </>
  )
}

/** For a copy that was built without what makes an update trustworthy. */
function ByHand({ version }: { readonly version: string }) {
  return (
    <section className="stack" aria-labelledby="by-hand">
      <p>
        You have version {version}. It was made without the signature by which an app can tell a
        true update from a false one. So it looks for nothing, fetches nothing, and takes no update
        from a file.
      </p>
      <h2 id="by-hand">To get a newer one</h2>
      <ol className="stack-tight">
        <li>Ask whoever gave you this app, or your IT person, for the newest installer.</li>
        <li>
          Have them compare its SHA-256 sum with the one that was published beside it. Then it is
          the one its makers put there.
        </li>
        <li>Close this app, and run the installer over it. Your records stay where they are.</li>
        <li>
          Open the app. Before it changes anything in your records, it makes a copy of them, which
          you find under <Link to="/settings/backups">Backups</Link>.
        </li>
      </ol>
    </section>
  )
}
