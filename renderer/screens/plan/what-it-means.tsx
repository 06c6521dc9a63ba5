import { Link } from 'wouter'
import { sourceWords } from '../../../shared/devices/support-words.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { placeInWords } from '../../../shared/plan/words.ts'
import { DeviceFlag } from '../../components/device-flag.tsx'

interface Props {
  readonly line: PlanLine
  /** The day of the list that the dates come from. */
  readonly listedOn: string
}

/** Why the device list puts the line here: what it means for care, and where the date comes from. */
export function WhatItMeans({ line: { ending, why }, listedOn }: Props) {
  // Once it is closed, the decision says all there is to say.
  if (ending === null) return null
  const place = placeInWords(ending)
  return (
    <section className="card stack-tight" aria-labelledby="why-here">
      <h2 id="why-here">Why this is here</h2>
      <p>
        <DeviceFlag support={ending.support} />
      </p>
      <p>{why}</p>
      {place !== null && <p>{place}</p>}
      {sourceWords(ending.support, { listedOn }).map(words => (
        <p key={words} className="small quiet">
          {words}
        </p>
      ))}
      <p className="not-on-paper">
        <Link to="/devices/ends">See what ends when</Link>
      </p>
    </section>
  )
}
