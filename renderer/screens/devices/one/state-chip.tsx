import type { DeviceState } from '../../../../shared/devices/choices.ts'
import { stateWords } from '../../../../shared/devices/words.ts'

const looks = {
  'in-use': { sign: '✓', chip: 'chip-yes' },
  spare: { sign: '–', chip: 'chip-quiet' },
  'in-repair': { sign: '–', chip: 'chip-partly' },
  lost: { sign: '✕', chip: 'chip-no' },
  disposed: { sign: '–', chip: 'chip-quiet' },
} as const satisfies Record<DeviceState, object>

/** What became of the device, as a sign and a word. */
export function StateChip({ state }: { readonly state: DeviceState }) {
  const { sign, chip } = looks[state]
  return (
    <span className={`chip ${chip}`}>
      <span aria-hidden="true">{sign} </span>
      {stateWords[state]}
    </span>
  )
}
