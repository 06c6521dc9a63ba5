import { useRef, useState } from 'react'
import { FormEnd } from '../../../components/form-end.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { useDeviceStep } from './use-device-step.ts'
import type { OneDevice } from './with-device.tsx'

/** "Keep it without updates", with the reason that the DSPT asks for. */
export function KeptWithoutUpdates({ one }: { readonly one: OneDevice }) {
  const { keptBecause } = one.device
  const [isWriting, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setWriting(false)
    window.setTimeout(() => button.current?.focus())
  }
  if (isWriting) return <KeepForm one={one} close={close} />
  return (
    <div className="stack-tight">
      {keptBecause !== '' && (
        <p className="as-written">
          <strong>You keep it without updates.</strong> Your reason: {keptBecause}
        </p>
      )}
      <div className="not-on-paper">
        <button ref={button} type="button" className="button" onClick={() => setWriting(true)}>
          {keptBecause === '' ? 'Keep it without updates' : 'Change the reason'}
        </button>
      </div>
    </div>
  )
}

function KeepForm({ one, close }: { readonly one: OneDevice; readonly close: () => void }) {
  const [reason, setReason] = useState(one.device.keptBecause)
  const [error, setError] = useState<string>()
  const { saving, change } = useDeviceStep(one)
  const submit = async (keptBecause: string) => {
    if (keptBecause === one.device.keptBecause && keptBecause === '') {
      setError('Write down why it stays in use.')
      document.getElementById('kept-because')?.focus()
    } else if (await change(newsOf(keptBecause), { keptBecause })) close()
  }
  return (
    <form
      className="stack"
      aria-label="Keep it without updates"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(reason.trim())
      }}
    >
      <FormField
        id="kept-because"
        label="Why does it stay in use without updates?"
        hint="And what you do so that nobody gets in through it. An owner or an inspector should understand it."
        error={error}
        kind="long"
        most={500}
        value={reason}
        change={setReason}
      />
      <FormEnd does="Keep this reason" cancel={close} saving={saving} />
    </form>
  )
}

const newsOf = (keptBecause: string) =>
  keptBecause === '' ? 'The reason was taken out' : 'Your reason is kept'
