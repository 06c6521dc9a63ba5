import { useStore } from 'zustand'
import { forgetUnsaved, saveAgain, unsaved } from './unsaved.ts'

/** On every page, until it is saved: what was typed on another one and could not be. */
export function UnsavedNotes() {
  const list = useStore(unsaved, state => state.list)
  if (list.length === 0) return null
  return (
    <div role="alert" className="stack unsaved-notes">
      {list.map(one => (
        <div key={one.id} className="notice notice-no stack-tight">
          <p>
            <strong>Not saved yet. </strong>
            {one.why}
          </p>
          <p>
            {one.label}: “{one.text}”
          </p>
          <div className="row">
            <button type="button" className="button" onClick={() => void saveAgain(one)}>
              Save it now
            </button>
            <button type="button" className="button-link" onClick={() => forgetUnsaved(one.id)}>
              Let it go
            </button>
          </div>
        </div>
      ))}
    </div>
  )
}
