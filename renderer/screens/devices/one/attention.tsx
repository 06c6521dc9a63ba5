import { Link } from 'wouter'
import { counted } from '../../../../shared/counted.ts'
import { dayInWords } from '../../../../shared/dates.ts'
import { endingKeyOf } from '../../../../shared/devices/endings.ts'
import { notKnownOf } from '../../../../shared/devices/not-known.ts'
import { isCounted, type Support, supportOf } from '../../../../shared/devices/support.ts'
import {
  choicesFor,
  meaningOf,
  needsAction,
  sourceWords,
} from '../../../../shared/devices/support-words.ts'
import { factNames, protectionWords } from '../../../../shared/devices/words.ts'
import { DeviceFlag } from '../../../components/device-flag.tsx'
import { OnYourPlan } from '../../../components/on-your-plan.tsx'
import { KeptWithoutUpdates } from './kept-without-updates.tsx'
import type { OneDevice } from './with-device.tsx'

/** What needs attention, in words: what became of it, whether it still gets updates, what is off, what is not known. */
export function Attention(one: OneDevice) {
  const { device, table, today } = one
  if (!isCounted(device)) return <Gone {...one} />
  const support = supportOf(device, table, today)
  return (
    <>
      <SafeToUse one={one} support={support} />
      <TurnedOff {...one} />
      <StillMissing {...one} />
    </>
  )
}

function Gone({ device }: OneDevice) {
  const since = device.stateOn === null ? '' : ` since ${dayInWords(device.stateOn)}`
  if (device.state === 'lost') {
    return (
      <div className="notice notice-no stack-tight">
        <h2>
          <span aria-hidden="true">✕ </span>This device is lost{since}
        </h2>
        <p>
          <Link to={`/devices/${device.id}/lost`}>See what is done and what is still to do</Link>
        </p>
      </div>
    )
  }
  return (
    <div className="notice stack-tight">
      <h2>You no longer have it</h2>
      <p>
        Disposed of{device.stateOn === null ? '' : ` on ${dayInWords(device.stateOn)}`}
        {device.disposedHow === '' ? '.' : `: ${device.disposedHow}.`}
      </p>
      <p>
        {device.disposedProof === ''
          ? 'No certificate is noted.'
          : `Certificate: ${device.disposedProof}.`}
      </p>
    </div>
  )
}

const noticeOf = (support: Support) => {
  if (support.status === 'ended' || support.status === 'paid-updates') return 'notice notice-no'
  return needsAction(support) ? 'notice notice-partly' : 'notice'
}

function SafeToUse({ one, support }: { readonly one: OneDevice; readonly support: Support }) {
  const choices = choicesFor(support)
  return (
    <section className={`${noticeOf(support)} stack-tight device-attention`} aria-label="Updates">
      <p>
        <DeviceFlag support={support} />
      </p>
      <p>{meaningOf(support)}</p>
      {choices.length > 0 && (
        <ul className="stack-tight">
          {choices.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}.</strong> {text}
            </li>
          ))}
        </ul>
      )}
      <OnYourPlan plan={one.plan} lineKey={endingKeyOf(one.device, one.table, one.today)} />
      {sourceWords(support, one.table).map(words => (
        <p key={words} className="small quiet">
          {words}
        </p>
      ))}
      {(needsAction(support) || one.device.keptBecause !== '') && <KeptWithoutUpdates one={one} />}
    </section>
  )
}

const protectionFacts = ['updates', 'encryption', 'screenLock', 'antivirus', 'firewall'] as const

function TurnedOff({ device }: OneDevice) {
  const off = protectionFacts.filter(key => device[key] === 'off')
  if (off.length === 0) return null
  return (
    <p>
      <span className="chip chip-no">
        <span aria-hidden="true">✕ </span>
        {protectionWords.off}
      </span>{' '}
      {off.map(key => factNames[key]).join(', ')}. Ask your IT person to turn{' '}
      {off.length === 1 ? 'it' : 'them'} on.
    </p>
  )
}

function StillMissing({ device }: OneDevice) {
  const missing = notKnownOf(device)
  if (missing.length === 0) return null
  return (
    <p>
      <span className="chip chip-not-sure">
        <span aria-hidden="true">? </span>
        {counted(missing.length, 'thing', 'things')} not known yet
      </span>{' '}
      {missing.map(key => factNames[key]).join(', ')}.
    </p>
  )
}
