import { useId } from 'react'
import { capital } from '../../../../shared/counted.ts'
import type { Ends, Judged } from '../../../../shared/devices/ends.ts'
import { devicesInWords } from '../../../../shared/devices/ends-words.ts'
import { meaningOf } from '../../../../shared/devices/support-words.ts'
import { DeviceNames } from './end-groups.tsx'

/** What nobody can tell yet, gathered by the reason. */
export function NotKnownYet({ judged }: { readonly judged: readonly Judged[] }) {
  const id = useId()
  if (judged.length === 0) return null
  const reasons = [...new Set(judged.map(({ support }) => meaningOf(support)))]
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>Of {devicesInWords(judged.length)} we do not know</h2>
      {reasons.map(reason => (
        <div key={reason} className="card stack-tight">
          <p>{reason}</p>
          <DeviceNames
            devices={judged
              .filter(({ support }) => meaningOf(support) === reason)
              .map(({ device }) => device)}
          />
        </div>
      ))}
    </section>
  )
}

/** The devices that need no thought, so that the numbers add up. */
export function TheRest({ ends: { later, noSystem } }: { readonly ends: Ends }) {
  if (later + noSystem === 0) return null
  return (
    <p>
      {later > 0 &&
        `${capital(devicesInWords(later))} ${later === 1 ? 'gets' : 'get'} updates for longer, or without an end that is known. `}
      {noSystem > 0 &&
        `${capital(devicesInWords(noSystem))} ${noSystem === 1 ? 'has' : 'have'} no system to update.`}
    </p>
  )
}
