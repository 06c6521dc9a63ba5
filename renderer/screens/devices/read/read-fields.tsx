import { deviceKinds, type DeviceKind } from '../../../../shared/devices/choices.ts'
import { kindWords } from '../../../../shared/devices/words.ts'
import type { FieldError } from '../../../components/error-summary.tsx'
import { FormField } from '../../../components/form-field.tsx'
import type { KeepDraft } from './use-keeping.ts'

interface Props {
  readonly draft: KeepDraft
  readonly errors: readonly FieldError[]
  readonly change: (draft: KeepDraft) => void
}

/** What no PC knows about itself. */
export function ReadFields({ draft, errors, change }: Props) {
  const errorAt = (id: string) => errors.find(error => error.id === id)?.words
  const kindError = errorAt('read-kind')
  return (
    <>
      <FormField
        id="read-name"
        label="Name"
        hint="A name that people use, such as “Office PC”."
        error={errorAt('read-name')}
        value={draft.name}
        most={80}
        change={name => change({ ...draft, name })}
      />
      <FormField
        id="read-place"
        label="Where it is (if you like)"
        value={draft.place}
        most={80}
        change={place => change({ ...draft, place })}
      />
      <div className="field">
        <label htmlFor="read-kind">Kind</label>
        <span id="read-kind-error" className="error">
          {kindError}
        </span>
        <select
          id="read-kind"
          className="input"
          aria-describedby="read-kind-error"
          aria-invalid={kindError !== undefined}
          value={draft.kind}
          onChange={event => change({ ...draft, kind: event.target.value as DeviceKind | '' })}
        >
          <option value="">Choose one</option>
          {deviceKinds.map(kind => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
