import { useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { DeviceState } from '../../../../shared/devices/choices.ts'
import { SavedLine } from '../../../components/saving.tsx'
import { DisposeForm } from './dispose-form.tsx'
import { useDeviceStep } from './use-device-step.ts'
import type { OneDevice } from './with-device.tsx'

type Simple = Exclude<DeviceState, 'lost' | 'disposed'>

const moves: readonly {
  readonly to: Simple
  readonly words: (from: DeviceState) => string
  readonly news: string
}[] = [
  { to: 'in-use', words: backWords, news: 'Back in use' },
  { to: 'spare', words: () => 'Put it away as a spare', news: 'Put away as a spare' },
  { to: 'in-repair', words: () => 'It is away for repair', news: 'Away for repair' },
]

function backWords(from: DeviceState): string {
  if (from === 'lost') return 'It was found again'
  return from === 'in-repair' ? 'It is back from repair' : 'It is back in use'
}

/** What may have happened to the device, as buttons; each can be undone. */
export function StateChanges(one: OneDevice) {
  const { device, today } = one
  const [isDisposing, setDisposing] = useState(false)
  const disposeButton = useRef<HTMLButtonElement>(null)
  const [, navigate] = useLocation()
  const { saving, change, remove } = useDeviceStep(one)
  const move = (state: Simple, news: string) =>
    void change(`${news}: ${device.name}`, {
      state,
      stateOn: state === 'in-use' ? null : today,
      disposedHow: '',
      disposedProof: '',
    })
  const leave = async () => {
    if (await remove()) navigate('/devices')
  }
  const closeForm = () => {
    setDisposing(false)
    window.setTimeout(() => disposeButton.current?.focus())
  }
  return (
    <section className="card stack-tight" aria-labelledby="device-changes">
      <h2 id="device-changes">What has happened to it?</h2>
      {moves
        .filter(({ to }) => isPossible(device.state, to))
        .map(({ to, words, news }) => (
          <button key={to} type="button" className="button" onClick={() => move(to, news)}>
            {words(device.state)}
          </button>
        ))}
      {device.state !== 'disposed' && (
        <Link to={`/devices/${device.id}/lost`} className="button">
          {device.state === 'lost' ? 'Go on with what to do' : 'It is lost or stolen'}
        </Link>
      )}
      {device.state !== 'disposed' && !isDisposing && (
        <button
          ref={disposeButton}
          type="button"
          className="button"
          onClick={() => setDisposing(true)}
        >
          It was disposed of
        </button>
      )}
      {isDisposing && <DisposeForm one={one} close={closeForm} />}
      <button type="button" className="button-link" onClick={() => void leave()}>
        Take it out of the list
      </button>
      <p className="small quiet">
        Only for what was put in by mistake. What you no longer have stays better as “disposed of”.
      </p>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </section>
  )
}

function isPossible(from: DeviceState, to: Simple): boolean {
  if (from === to) return false
  return from === 'in-use' || from === 'spare' ? true : to === 'in-use' || to === 'spare'
}
