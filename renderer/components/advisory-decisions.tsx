import type { LineChange } from '../../shared/plan/line.ts'

interface Props {
  readonly title: string
  readonly decide: (change: LineChange) => void
  readonly className: string
}

export const doesNotConcernUs = 'Does not concern us'

/** The two ways to settle an advisory. Both can be taken back. */
export function AdvisoryDecisions({ title, decide, className }: Props) {
  const about = <span className="for-ears">: {title}</span>
  return (
    <>
      <button type="button" className={className} onClick={() => decide({ state: 'done' })}>
        This is done{about}
      </button>
      <button
        type="button"
        className={className}
        onClick={() => decide({ state: 'not-doing', reason: doesNotConcernUs, reviewOn: null })}
      >
        {doesNotConcernUs}
        {about}
      </button>
    </>
  )
}
