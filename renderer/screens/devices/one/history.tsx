import { useEffect, useState } from 'react'
import type { Device } from '../../../../shared/devices/device.ts'
import { historyHeading, historyInWords } from '../../../../shared/devices/history-words.ts'
import type { DeviceStep } from '../../../../shared/devices/step.ts'
import { CouldNotRead, Reading } from '../../../components/trouble.tsx'
import { useStores } from '../../../stores.tsx'

/** Everything that was ever done to the device, the newest first. */
export function History({ device }: { readonly device: Device }) {
  const { call } = useStores()
  const [steps, setSteps] = useState<readonly DeviceStep[]>()
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  // A step brings another device object: its story is read again.
  useEffect(() => {
    call('devices.history', { deviceId: device.id }).then(read => {
      setSteps(read)
      setError(undefined)
    }, setError)
  }, [call, device, attempt])
  if (error !== undefined)
    return <CouldNotRead error={error} again={() => setAttempt(attempt + 1)} />
  if (steps === undefined) return <Reading />
  return (
    <section className="stack-tight" aria-labelledby="device-history">
      <h2 id="device-history">{historyHeading(steps.length)}</h2>
      <ol className="plain device-history">
        {historyInWords(steps).map(line => (
          <li key={line.stepId} className="stack-tight">
            {line.facts.map(({ words, before }) => (
              <p key={words} className="device-said">
                {words}
                {before !== '' && <span className="quiet"> {before}</span>}
              </p>
            ))}
            <p className="small quiet">
              {line.when}
              {line.undone !== null && (
                <>
                  {' '}
                  <span className="chip chip-quiet">
                    <span aria-hidden="true">↶ </span>
                    {line.undone}
                  </span>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
