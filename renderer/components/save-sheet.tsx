import type { SavedReport } from '../../shared/reports/request.ts'
import { SavedFileLine, useSavedFile } from './saved-file.tsx'

interface Props {
  readonly saveAs: (format: 'csv' | 'xlsx') => Promise<SavedReport>
  readonly showSaved: () => Promise<unknown>
}

/** Saves a list for Excel or as CSV, and says what is done to its words so that none of them can run. */
export function SaveSheet({ saveAs, showSaved }: Props) {
  const { saving, save, show } = useSavedFile(showSaved)
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button button-main"
          onClick={() => save('Excel file', () => saveAs('xlsx'))}
        >
          Save for Excel
        </button>
        <button
          type="button"
          className="button"
          onClick={() => save('CSV file', () => saveAs('csv'))}
        >
          Save as CSV
        </button>
      </div>
      <SavedFileLine saving={saving} show={show} />
      <p className="quiet">
        Nothing in the file can run. An apostrophe (’) stands before words that a spreadsheet could
        take for a sum. Excel keeps serial and phone numbers as they are; CSV may lose zeros at
        their start when Excel opens it.
      </p>
    </>
  )
}
