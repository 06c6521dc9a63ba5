import { useLocation } from 'wouter'
import { Failure } from '../../../shared/failure.ts'
import { minutesError, minutesTyped } from '../../../shared/plan/draft.ts'
import type { OwnLine } from '../../../shared/plan/line.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { SavedLine, useSaving } from '../../components/saving.tsx'
import { useStores, type Work } from '../../stores.tsx'
import { rememberRemoved } from './removed-line.ts'

interface Props {
  readonly work: Work
  readonly line: PlanLine
  readonly saved: () => void
}

/** A line of one's own can be reworded and removed. */
export function OwnWords({ work, line, saved }: Props) {
  const { plan } = useStores()
  const write = (change: Partial<OwnLine>) =>
    plan.writeOwn(work.service.id, line.key, change).then(saved)
  return (
    <section className="stack" aria-labelledby="own-words">
      <h2 id="own-words">Your own line</h2>
      <AutosaveText
        label="What is to be done"
        value={line.title}
        most={160}
        save={async title => {
          if (title.trim() === '') throw new Failure('invalid', 'Say what is to be done.')
          await write({ title: title.trim() })
        }}
      />
      <AutosaveText
        label="Why"
        value={line.why}
        most={500}
        save={why => write({ why: why.trim() })}
      />
      <AutosaveText
        label="How many minutes it takes"
        hint="Leave it empty if you do not know."
        value={line.minutes === null ? '' : String(line.minutes)}
        most={3}
        save={async typed => {
          const minutes = minutesTyped(typed)
          if (minutes === 'wrong') throw new Failure('invalid', minutesError)
          await write({ minutes })
        }}
      />
      <Remove work={work} line={line} />
    </section>
  )
}

function Remove({ work, line }: { readonly work: Work; readonly line: PlanLine }) {
  const { plan } = useStores()
  const [, navigate] = useLocation()
  const { saving, run } = useSaving()
  const remove = async () => {
    if (!(await run(() => plan.removeOwn(work.service.id, line.key)))) return
    rememberRemoved({ id: line.key, serviceId: work.service.id, title: line.title })
    navigate('/plan')
  }
  return (
    <div className="row">
      <button type="button" className="button-link" onClick={() => void remove()}>
        Remove this line
      </button>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </div>
  )
}
