import { Link } from 'wouter'
import { PageHeading } from '../../../components/heading.tsx'
import { SavedFileLine, useSavedFile } from '../../../components/saved-file.tsx'
import { useStores } from '../../../stores.tsx'
import type { Importing } from './use-import.ts'
import { Waiting } from './waiting.tsx'

/** The first page: choose a file, or get one to fill in. */
export function ChooseFile({ importing }: { readonly importing: Importing }) {
  return (
    <>
      <PageHeading>Your IT firm’s list can come in as it is</PageHeading>
      <p>
        Ask them for their list of your devices as an Excel file (.xlsx) or CSV. You see what it
        would bring before anything is kept, and you can undo it, also tomorrow.
      </p>
      <Waiting importing={importing} />
      <div>
        <button
          type="button"
          className="button button-main"
          aria-disabled={importing.busy !== ''}
          onClick={importing.open}
        >
          Choose a spreadsheet
        </button>
      </div>
      <FilesToStartWith />
      <p className="quiet">
        Files up to 20 MB (Excel) or 100 MB (CSV). Nothing in the file is run, and it stays on this
        PC. <Link to="/devices/export">Save your own list as a spreadsheet</Link>
      </p>
    </>
  )
}

function FilesToStartWith() {
  const { call } = useStores()
  const { saving, save, show } = useSavedFile(() => call('devices.showSpreadsheet'))
  return (
    <section className="card stack" aria-labelledby="no-list">
      <h2 id="no-list">No list yet?</h2>
      <p>
        Fill in our empty one in Excel. Only a name is needed in each row. Or try it first with a
        made-up list that has mistakes in it, and see how they are shown.
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() =>
            save('empty list', () => call('devices.saveTemplate', { which: 'template' }))
          }
        >
          Save an empty list
        </button>
        <button
          type="button"
          className="button"
          onClick={() => save('sample', () => call('devices.saveTemplate', { which: 'sample' }))}
        >
          Save the list with mistakes
        </button>
      </div>
      <SavedFileLine saving={saving} show={show} />
    </section>
  )
}
