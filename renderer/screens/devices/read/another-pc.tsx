import { useState } from 'react'
import { sentenceOf } from '../../../../shared/failure.ts'
import { useStores } from '../../../stores.tsx'

interface Saved {
  readonly words: string
  readonly isTrouble: boolean
}

const nothing: Saved = { words: '', isTrouble: false }

/** A Windows PC without the app: a reader goes there on a USB stick, and one file comes back. */
export function AnotherPc({ open }: { readonly open: () => void }) {
  const { call } = useStores()
  const [saved, setSaved] = useState(nothing)
  const save = () => {
    setSaved(nothing)
    call('devices.saveReader').then(
      ({ path }) =>
        setSaved({
          words: path === null ? 'Not saved: no place was chosen.' : `Saved as ${lastPart(path)}.`,
          isTrouble: false,
        }),
      (error: unknown) => setSaved({ words: sentenceOf(error), isTrouble: true }),
    )
  }
  return (
    <section className="card stack read-another" aria-labelledby="another-title">
      <h2 id="another-title">For another Windows PC</h2>
      <ol className="read-steps">
        <li>Put a USB stick in this PC and save the reader on it.</li>
        <li>
          Put the stick in the other PC. Right-click “Read this PC” and choose “Run with
          PowerShell”. Wait until it says that it is done.
        </li>
        <li>Bring the stick back and open the reading here. Its name starts with “reading”.</li>
      </ol>
      <div className="row">
        <button type="button" className="button" onClick={save}>
          Save the reader
        </button>
        <button type="button" className="button" onClick={open}>
          Open a reading
        </button>
      </div>
      <p role="status" className="read-saved">
        {!saved.isTrouble && saved.words !== '' && (
          <>
            <span aria-hidden="true">{saved.words.startsWith('Saved') ? '✓ ' : ''}</span>
            {saved.words}
          </>
        )}
      </p>
      <p role="alert" className="error">
        {saved.isTrouble && saved.words}
      </p>
      <details>
        <summary>What the reader is, for you and your IT firm</summary>
        <div className="stack-tight read-details">
          <p>
            It is a short PowerShell script that anyone can open and read. It asks for the same
            facts as the button above, needs no administrator and no network, and writes one small
            file beside itself.
          </p>
          <p>
            Nobody has signed it, so some PCs refuse to run it. Then leave that rule as it is, and
            type the details in by hand or ask your IT firm.
          </p>
        </div>
      </details>
    </section>
  )
}

/** The last part of a path of Windows or of any other system. */
function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
