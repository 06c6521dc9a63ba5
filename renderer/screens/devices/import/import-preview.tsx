import { bringInWords, importNews } from '../../../../shared/devices/import/preview-words.ts'
import type {
  ImportPreview as Preview,
  OpenedSpreadsheet,
} from '../../../../shared/devices/import/preview.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { SavedFileLine, useSavedFile } from '../../../components/saved-file.tsx'
import { useStores } from '../../../stores.tsx'
import { DoneByField } from '../../../steps/done-by-field.tsx'
import { ChangedRows, PlainRows, RefusedRows } from './preview-groups.tsx'
import type { Importing } from './use-import.ts'
import { Waiting } from './waiting.tsx'

interface Props {
  readonly importing: Importing
  readonly file: OpenedSpreadsheet
  readonly preview: Preview
}

/** What the file would bring. Nothing is kept yet. */
export function ImportPreview({ importing, file, preview }: Props) {
  const { counts } = preview
  const { goTo, bringIn, busy } = importing
  const coming = counts.added + counts.changed
  return (
    <div className="stack">
      <PageHeading>{importNews(counts)}</PageHeading>
      <p>
        From “{file.fileName}”. Nothing is kept yet.
        {counts.changed > 0 && ' What is empty in the file clears nothing that you know already.'}
      </p>
      {counts.refused > 0 && <RefusedRows preview={preview} />}
      {counts.refused > 0 && <SaveRefused importing={importing} file={file} />}
      <ChangedRows preview={preview} />
      <PlainRows title="New" count={counts.added} rows={preview.added} />
      <PlainRows title="The same as on your list" count={counts.same} rows={preview.same} />
      {coming > 0 && <DoneByField />}
      <Waiting importing={importing} />
      <div className="row import-foot">
        {coming > 0 && (
          <button
            type="button"
            className="button button-main"
            aria-disabled={busy !== ''}
            onClick={() => bringIn(file)}
          >
            {bringInWords(counts)}
          </button>
        )}
        <button type="button" className="button" onClick={() => goTo({ kind: 'columns', file })}>
          Back to the columns
        </button>
        <button type="button" className="button-link" onClick={() => goTo({ kind: 'choose' })}>
          Choose another file
        </button>
      </div>
    </div>
  )
}

function SaveRefused({ importing, file }: Omit<Props, 'preview'>) {
  const { call } = useStores()
  const { saving, save, show } = useSavedFile(() => call('devices.showSpreadsheet'))
  return (
    <div className="stack-tight">
      <p className="quiet">
        Save these rows with the reason beside each, put them right, and bring that file in as well.
      </p>
      <div>
        <button
          type="button"
          className="button"
          onClick={() => save('file', () => importing.saveRefused(file))}
        >
          Save the rows that cannot be read
        </button>
      </div>
      <SavedFileLine saving={saving} show={show} />
    </div>
  )
}
