import { useState } from 'react'
import { useStore } from 'zustand'
import { dayInWords } from '../../../../shared/dates.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { currentService } from '../../../state/services.ts'
import { useStores, useToday } from '../../../stores.tsx'
import { CodeField } from './code-field.tsx'
import { FormFoot } from './form-foot.tsx'
import { useSending } from './use-sending.ts'

interface Props {
  readonly code: string
  /** Hears the code as it was typed back; what it throws is shown. */
  readonly keep: (typed: string) => Promise<unknown>
  readonly does: string
}

/** Shows the recovery code once, has it printed or written down, and asks for it back before anything depends on it. */
export function RecoveryPaper({ code, keep, does }: Props) {
  const [isTyping, setTyping] = useState(false)
  return isTyping ? (
    <TypeBack keep={keep} does={does} back={() => setTyping(false)} />
  ) : (
    <Paper code={code} goOn={() => setTyping(true)} />
  )
}

function Paper({ code, goOn }: { readonly code: string; readonly goOn: () => void }) {
  const { services } = useStores()
  const service = useStore(services, ({ heard }) => currentService(heard))
  const today = useToday()
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading news="paper">Print your recovery code, or write it down</PageHeading>
        <p>It is shown this once. Keep the paper where money is kept, never beside this PC.</p>
      </div>
      <div className="card stack-tight">
        <p>
          <strong>Recovery code of Care Cyber Check</strong>
          {service === undefined || service.name === '' ? '' : ` for ${service.name}`}
        </p>
        <p className="recovery-code">{code}</p>
        <p className="small quiet">
          Made on {dayInWords(today)}. Whoever has this code can open the records. Without it and
          without the passphrase nobody can.
        </p>
      </div>
      <div className="row">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="button" onClick={goOn}>
          I have it on paper
        </button>
      </div>
    </div>
  )
}

function TypeBack(props: Omit<Props, 'code'> & { readonly back: () => void }) {
  const { keep, does, back } = props
  const [typed, setTyped] = useState('')
  const { isBusy, error, send } = useSending()
  return (
    <form
      className="stack-wide"
      onSubmit={event => {
        event.preventDefault()
        void send(() => keep(typed))
      }}
    >
      <PageHeading news="type">Type the code from your paper</PageHeading>
      <p>So we know that it can be read, on the day when it is all you have.</p>
      <CodeField
        id="typed-code"
        hint="Small letters and missing dashes are fine."
        error={error}
        value={typed}
        change={setTyped}
      />
      <FormFoot does={does} isBusy={isBusy}>
        <button type="button" className="button-link" onClick={back}>
          Show the code again
        </button>
      </FormFoot>
    </form>
  )
}
