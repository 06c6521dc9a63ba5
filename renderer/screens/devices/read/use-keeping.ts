import { useState } from 'react'
import type { DeviceKind } from '../../../../shared/devices/choices.ts'
import type { Device } from '../../../../shared/devices/device.ts'
import { factsFromReading, type Matches } from '../../../../shared/devices/from-reading.ts'
import { type FactKey, type Reading, valueOf } from '../../../../shared/devices/reading.ts'
import { sentenceOf } from '../../../../shared/failure.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { doneBy } from '../../../state/done-by.ts'
import { useStores } from '../../../stores.tsx'

export interface KeepDraft {
  readonly deviceId: string | null
  readonly name: string
  readonly place: string
  readonly kind: DeviceKind | ''
}

const draftOf = (device: Device | null, reading: Reading): KeepDraft => ({
  deviceId: device?.id ?? null,
  name: device?.name ?? '',
  place: device?.place ?? '',
  kind: valueOf(reading.facts, 'kind') ?? device?.kind ?? '',
})

interface Given {
  readonly serviceId: string
  readonly reading: Reading
  readonly matches: Matches
  readonly kept: (device: Device, stepId: string) => void
}

const errorsOf = ({ name, kind }: KeepDraft): readonly FieldError[] => [
  ...(name.trim() === ''
    ? [{ id: 'read-name', words: 'Give it a name that people will know it by.' }]
    : []),
  ...(kind === '' ? [{ id: 'read-kind', words: 'Choose what kind of thing it is.' }] : []),
]

/** What is ticked and typed before anything is kept, and the keeping. */
export function useKeeping({ serviceId, reading, matches, kept }: Given) {
  const { call } = useStores()
  const [draft, setDraft] = useState(() => draftOf(matches.sure, reading))
  const [ticked, setTicked] = useState<ReadonlySet<FactKey>>(
    // The serial number too: it tells the same PC again next time, and a thief's from yours.
    () => new Set(reading.facts.filter(({ value }) => value !== null).map(({ key }) => key)),
  )
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [trouble, setTrouble] = useState('')
  const tick = (key: FactKey, isTicked: boolean) => {
    const others = [...ticked].filter(each => each !== key)
    setTicked(new Set(isTicked ? [...others, key] : others))
  }
  const choose = (device: Device | null) => {
    const next = draftOf(device, reading)
    // What was typed stays where nothing better is known.
    setDraft({
      ...next,
      name: next.name === '' ? draft.name : next.name,
      place: next.place === '' ? draft.place : next.place,
    })
  }
  const keep = () => {
    const { deviceId, name, place, kind } = draft
    const wrong = errorsOf(draft)
    setErrors(wrong)
    setTrouble('')
    if (wrong.length > 0 || kind === '') {
      setAttempt(attempt + 1)
      return
    }
    const { facts, note } = factsFromReading(reading, [...ticked])
    call('devices.keepReading', {
      serviceId,
      deviceId,
      facts: { ...facts, name, place, kind },
      note,
      by: doneBy.getState().who,
    }).then(
      ({ device, stepId }) => kept(device, stepId),
      (error: unknown) => setTrouble(`Nothing was kept. ${sentenceOf(error)}`),
    )
  }
  return { draft, setDraft, ticked, tick, choose, errors, attempt, trouble, keep }
}
