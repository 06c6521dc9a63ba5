import { SavedLine, type Saving } from './saving.tsx'

interface Props {
  /** What the button says that it does. */
  readonly does: string
  readonly cancel: () => void
  readonly saving: Saving
}

/** The end of a form that is sent as a whole: send it or give it up, and why it was not saved. */
export function FormEnd({ does, cancel, saving }: Props) {
  return (
    <>
      <div className="row">
        <button type="submit" className="button button-main">
          {does}
        </button>
        <button type="button" className="button-link" onClick={cancel}>
          Cancel
        </button>
      </div>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </>
  )
}
