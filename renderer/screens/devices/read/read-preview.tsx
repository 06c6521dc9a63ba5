import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { dayInWords } from '../../../../shared/dates.ts'
import type { Device } from '../../../../shared/devices/device.ts'
import { matchesOf } from '../../../../shared/devices/from-reading.ts'
import type { Reading } from '../../../../shared/devices/reading.ts'
import { readingNews } from '../../../../shared/devices/reading-words.ts'
import { ErrorSummary } from '../../../components/error-summary.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { Reading as ReadingRecords } from '../../../components/trouble.tsx'
import { useStores } from '../../../stores.tsx'
import { offerUndo } from '../../../steps/undo-toast.tsx'
import { ReadFacts } from './read-facts.tsx'
import { ReadFields } from './read-fields.tsx'
import { ReadWhich } from './read-which.tsx'
import { useKeeping } from './use-keeping.ts'

interface Props {
  readonly serviceId: string
  readonly reading: Reading
  readonly isThisPc: boolean
  readonly close: () => void
}

/** Everything that was read, before any of it is kept. */
export function ReadPreview(props: Props) {
  const { devices } = useStores()
  const list = useStore(devices)
  const [waitsNot, setWaitsNot] = useState(false)
  if (list.serviceId === props.serviceId && list.devices !== undefined) {
    return <Preview {...props} devices={list.devices} />
  }
  if (waitsNot) return <Preview {...props} devices={[]} />
  return (
    <div className="stack">
      <ReadingRecords />
      <div>
        <button type="button" className="button" onClick={() => setWaitsNot(true)}>
          Go on without the list
        </button>
      </div>
    </div>
  )
}

function Preview({ serviceId, reading, isThisPc, close, devices }: Props & ListProps) {
  const { devices: store } = useStores()
  const [, go] = useLocation()
  // As it stood when the reading came: keeping it must not change the question while the page closes.
  const [matches] = useState(() => matchesOf(devices, reading))
  const kept = (device: Device, stepId: string) => {
    offerUndo({ list: 'devices', stepId, serviceId, words: `“${device.name}” is in your list.` })
    store.load(serviceId).catch(() => undefined)
    go(`/devices/${device.id}`)
  }
  const keeping = useKeeping({ serviceId, reading, matches, kept })
  const { draft, ticked, errors } = keeping
  return (
    <form
      className="stack-wide read-preview"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        keeping.keep()
      }}
    >
      <div className="stack-tight">
        <PageHeading>{readingNews(reading)}</PageHeading>
        <p className="quiet">
          {isThisPc ? 'This PC' : 'Another PC'}, read on {dayInWords(reading.readOn)}. Nothing is
          kept yet. Take the tick away from what you do not want to keep.
        </p>
      </div>
      <ReadFacts facts={reading.facts} ticked={ticked} tick={keeping.tick} />
      <ReadWhich matches={matches} chosen={draft.deviceId} choose={keeping.choose} />
      <section className="stack" aria-labelledby="read-fields-title">
        <h2 id="read-fields-title">What do you call it, and where is it?</h2>
        <ErrorSummary attempt={keeping.attempt} errors={errors} />
        <ReadFields draft={draft} errors={errors} change={keeping.setDraft} />
      </section>
      <div className="read-foot stack-tight">
        <p className="error" role="alert">
          {keeping.trouble}
        </p>
        <div className="row">
          <button type="submit" className="button button-main">
            Keep what is ticked
          </button>
          <button type="button" className="button-link" onClick={close}>
            Keep nothing
          </button>
        </div>
      </div>
    </form>
  )
}

interface ListProps {
  readonly devices: readonly Device[]
}
