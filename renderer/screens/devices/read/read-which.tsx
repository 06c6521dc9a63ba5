import type { Device } from '../../../../shared/devices/device.ts'
import type { Matches } from '../../../../shared/devices/from-reading.ts'
import { kindWords } from '../../../../shared/devices/words.ts'

interface Props {
  readonly matches: Matches
  /** The id of the device that it is; null where it is new. */
  readonly chosen: string | null
  readonly choose: (device: Device | null) => void
}

/** Which device of the list this PC is. Nothing is asked where the list has none that it could be. */
export function ReadWhich({ matches: { sure, likely }, chosen, choose }: Props) {
  if (likely.length === 0) return null
  const question =
    sure === null
      ? 'Is this one of these?'
      : `This is “${sure.name}”: the serial number is the same`
  return (
    <fieldset className="choices">
      <legend>
        <h2>{question}</h2>
      </legend>
      {likely.map(device => (
        <label key={device.id} className="choice">
          <input
            type="radio"
            name="which-device"
            aria-labelledby={`which-${device.id}`}
            checked={chosen === device.id}
            onChange={() => choose(device)}
          />
          <span id={`which-${device.id}`}>
            <strong>{sure === null ? device.name : `Yes, it is ${device.name}`}</strong>
            <small>{describe(device)}</small>
          </span>
        </label>
      ))}
      <label className="choice">
        <input
          type="radio"
          name="which-device"
          aria-labelledby="which-new"
          checked={chosen === null}
          onChange={() => choose(null)}
        />
        <span id="which-new">
          <strong>No, it is a new one</strong>
        </span>
      </label>
    </fieldset>
  )
}

function describe({ kind, place, make, model }: Device): string {
  const maker = `${make} ${model}`.trim()
  return [kindWords[kind], maker, place].filter(each => each !== '').join(', ')
}
