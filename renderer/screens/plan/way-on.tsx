import type { RefObject } from 'react'
import { Link } from 'wouter'
import type { LineState } from '../../../shared/plan/line.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { SavedLine, type Saving } from '../../components/saving.tsx'

interface Props {
  readonly line: PlanLine
  /** Shown here because this is always in sight. */
  readonly saving: Saving
  readonly decide: (state: LineState) => void
  readonly putAside: () => void
  /** The focus comes back to it when the form it opens is left. */
  readonly asideButton: RefObject<HTMLButtonElement | null>
}

/** The decisions, always in sight at the foot of the page. */
export function WayOn({ line, saving, decide, putAside, asideButton }: Props) {
  const isOpen = line.state === 'open' || line.state === 'reopened'
  return (
    <div className="way-on" role="group" aria-label="What to do with this line">
      {isOpen && (
        <>
          <button type="button" className="button button-main" onClick={() => decide('done')}>
            This is done
          </button>
          <button ref={asideButton} type="button" className="button" onClick={putAside}>
            Not doing this for now
          </button>
        </>
      )}
      {line.state === 'not-doing' && (
        <>
          <button type="button" className="button" onClick={() => decide('open')}>
            Open it again
          </button>
          <button ref={asideButton} type="button" className="button" onClick={putAside}>
            Change the reason or the date
          </button>
        </>
      )}
      {line.state === 'done' && (
        <button type="button" className="button" onClick={() => decide('open')}>
          Open it again
        </button>
      )}
      <SavedLine saving={saving} />
      <span className="row way-on-hint">
        <Link to="/plan">Back to the plan</Link>
        <button type="button" className="button-link" onClick={() => window.print()}>
          Print this page
        </button>
      </span>
    </div>
  )
}
