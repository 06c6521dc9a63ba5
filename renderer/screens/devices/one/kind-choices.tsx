import { deviceKinds, type DeviceKind } from '../../../../shared/devices/choices.ts'
import { kindWords } from '../../../../shared/devices/words.ts'
import { fieldId } from './device-field.tsx'

interface Props {
  readonly chosen: DeviceKind | null
  readonly error: string | undefined
  readonly choose: (kind: DeviceKind) => void
}

/** What kind of thing it is, in large choices: the rest of the form follows from it. */
export function KindChoices({ chosen, error, choose }: Props) {
  const errorId = `${fieldId('kind')}-error`
  return (
    <fieldset className="stack-tight" aria-describedby={errorId}>
      <legend className="device-legend">What kind of thing is it?</legend>
      <span id={errorId} className="error">
        {error}
      </span>
      <div className="device-kinds">
        {deviceKinds.map((kind, index) => (
          <label key={kind} className="choice">
            <input
              id={index === 0 ? fieldId('kind') : undefined}
              type="radio"
              name="device-kind"
              checked={kind === chosen}
              onChange={() => choose(kind)}
            />
            <strong>{kindWords[kind]}</strong>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
