import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { doerWords, isClosed } from '../../../shared/plan/plan.ts'
import { AutosaveText } from '../../components/autosave-text.tsx'
import { DueDate } from './due-date.tsx'
import type { WriteLine } from './write-line.ts'

interface Props {
  readonly line: PlanLine
  readonly today: string
  readonly write: WriteLine
  readonly saved: () => void
  readonly run: (write: () => Promise<unknown>) => Promise<boolean>
}

/** What was written about a question that is no longer asked can be read and not changed. */
function AsWritten({ line }: { readonly line: PlanLine }) {
  return (
    <dl className="facts">
      <dt>Who</dt>
      <dd>{line.who || 'Nobody named'}</dd>
      <dt>Note</dt>
      <dd>{line.note || 'None'}</dd>
      <dt>Why not</dt>
      <dd>{line.reason || 'Not said'}</dd>
    </dl>
  )
}

/** Who does it, by when, and a note. Everything saves as it is chosen or typed. */
export function WhoAndWhen({ line, today, write, saved, run }: Props) {
  if (line.from === 'answer' && line.question === null) return <AsWritten line={line} />
  const isSettled = line.state === 'done' || isClosed(line)
  return (
    <section className="stack" aria-labelledby="who-and-when">
      <h2 id="who-and-when">{isSettled ? 'What you wrote' : 'Who, and by when'}</h2>
      {!isSettled && (
        <>
          <AutosaveText
            label="Who does it"
            hint={`A name or a job title. Usually it is ${doerWords[line.doer]}.`}
            value={line.who}
            most={80}
            save={who => write({ who }).then(saved)}
          />
          <DueDate line={line} today={today} save={dueOn => run(() => write({ dueOn }))} />
        </>
      )}
      <AutosaveText
        label="Note"
        hint="Such as what you agreed, or what is still missing. Please leave out passwords and residents’ names."
        value={line.note}
        most={2000}
        isLong
        save={note => write({ note }).then(saved)}
      />
    </section>
  )
}
