import { useState } from 'react'
import { devicesInWords } from './list-words.ts'
import {
  type BulkFact,
  bulkChange,
  bulkFacts,
  bulkWords,
  choicesFor,
  firstValue,
} from './bulk-change.ts'
import type { DeviceChange } from '../../../../shared/devices/device.ts'
import { Choose } from './list-filters.tsx'

interface Props {
  /** In words, for the heading. */
  readonly chosen: string
  readonly count: number
  readonly today: string
  readonly change: (change: DeviceChange) => void
  readonly remove: () => void
  readonly chooseNone: () => void
}

/** Sets one fact of all chosen devices in one step, or takes them out of the list. */
export function BulkEdit({ chosen, count, today, change, remove, chooseNone }: Props) {
  const [fact, setFact] = useState<BulkFact>('place')
  const [value, setValue] = useState('')
  const devices = devicesInWords(count)
  return (
    <form
      className="card stack-tight device-bulk not-on-paper"
      aria-labelledby="device-bulk"
      onSubmit={event => {
        event.preventDefault()
        change(bulkChange(fact, value, today))
      }}
    >
      <div className="row-apart">
        <h2 id="device-bulk">{chosen}</h2>
        <button type="button" className="button-link" onClick={chooseNone}>
          Choose none
        </button>
      </div>
      <div className="row device-bulk-fields">
        <Choose
          id="device-bulk-fact"
          label="What to set"
          value={fact}
          change={next => {
            const named = bulkFacts.find(each => each === next) ?? 'place'
            setFact(named)
            setValue(firstValue(named))
          }}
        >
          {bulkFacts.map(each => (
            <option key={each} value={each}>
              {bulkWords(each)}
            </option>
          ))}
        </Choose>
        <Value fact={fact} value={value} change={setValue} />
        <button type="submit" className="button">
          Set it for {devices}
        </button>
        <button type="button" className="button-link" onClick={remove}>
          Take {devices} out of the list
        </button>
      </div>
    </form>
  )
}

interface ValueProps {
  readonly fact: BulkFact
  readonly value: string
  readonly change: (value: string) => void
}

/** As long as a device's own field. */
const mostWords = 80

function Value({ fact, value, change }: ValueProps) {
  const choices = choicesFor(fact)
  if (choices === 'nothing') return null
  if (choices !== 'words') {
    return (
      <Choose id="device-bulk-value" label="To what" value={value} change={change}>
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </Choose>
    )
  }
  return (
    <div className="field">
      <label htmlFor="device-bulk-value">To what</label>
      <input
        id="device-bulk-value"
        className="input"
        type="text"
        maxLength={mostWords}
        value={value}
        onChange={event => change(event.target.value)}
      />
    </div>
  )
}
