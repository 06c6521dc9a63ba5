import type { Support, SupportStatus } from '../../shared/devices/support.ts'
import { flagWords } from '../../shared/devices/support-words.ts'

/** The colours of the answers say the same here; they only repeat the sign and the words. */
const tones: Readonly<Record<SupportStatus, string>> = {
  ended: 'no',
  'paid-updates': 'no',
  'ends-soon': 'partly',
  'now-and-then': 'partly',
  'not-known': 'not-sure',
  supported: 'yes',
  'no-system': 'does-not-apply',
}

/** Whether a device still gets updates, as a sign and words. */
export function DeviceFlag({ support }: { readonly support: Support }) {
  const { sign, words } = flagWords(support)
  return (
    <span className={`chip chip-${tones[support.status]}`}>
      <span aria-hidden="true">{sign} </span>
      {words}
    </span>
  )
}
