import { Link } from 'wouter'
import { sizeInWords } from '../../../../shared/keeping/copies.ts'
import type { KeptInstaller } from '../../../../shared/updates/updates.ts'
import { useStores } from '../../../stores.tsx'
import { ErrandRow } from '../errand-row.tsx'
import { useErrand } from '../use-errand.ts'

interface Props {
  readonly before: KeptInstaller
  readonly version: string
}

/** The way back to the version before, with what it costs said first. */
export function GoingBack({ before, version }: Props) {
  const { updates } = useStores()
  const errand = useErrand()
  const show = async () => {
    await updates.showBefore()
    return 'It is shown in its folder. Every byte of it was checked.'
  }
  return (
    <section className="stack" aria-labelledby="going-back">
      <h2 id="going-back">If this version does not work for you</h2>
      <p>
        The installer of version {before.version} is kept on this PC ({sizeInWords(before.bytes)}),
        until the next update has been installed. Going back is your own step: the app never goes
        back by itself, and takes no older version from anybody.
      </p>
      {before.canOpenRecords ? (
        <p>Version {before.version} opens your records as they are now.</p>
      ) : (
        <p>
          <strong>Version {before.version} cannot open your records as they are now.</strong>{' '}
          Version {version} has changed their form. It can open the copy that was made before the
          update; what you have entered since then is not in that copy.
        </p>
      )}
      <details>
        <summary>How to go back</summary>
        <ol className="stack-tight">
          <li>
            <Link to="/settings/backups">Make a backup</Link>, so that nothing is lost.
          </li>
          <li>Show the installer with the button below. Close this app, and open the installer.</li>
          <li>
            {before.canOpenRecords
              ? 'Open the app.'
              : 'Open the app. It says that the records are from a newer version, and offers the copies it can open. Choose the newest “made before an update”.'}
          </li>
        </ol>
      </details>
      <ErrandRow
        errand={errand}
        words={`Show the installer of version ${before.version}`}
        doing="Checking it…"
        work={show}
      />
    </section>
  )
}
