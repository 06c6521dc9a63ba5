import { sentenceOf } from '../../shared/failure.ts'

/** What a page shows when something could not be read: the reason and a way on. */
export function CouldNotRead(props: { readonly error: unknown; readonly again: () => void }) {
  return (
    <div className="notice notice-no stack-tight" role="alert">
      <h2>This could not be read</h2>
      <p>{sentenceOf(props.error)}</p>
      <div>
        <button type="button" className="button" onClick={props.again}>
          Try again
        </button>
      </div>
    </div>
  )
}

/** What a page shows while its records are being read. */
export function Reading() {
  return (
    <p className="quiet" role="status">
      Reading your records…
    </p>
  )
}
