import { Link } from 'wouter'
import { capital, counted } from '../../../shared/counted.ts'
import { isByFile } from '../../../shared/sharing/letter-words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { useStores } from '../../stores.tsx'
import { OneLetter } from './one-letter.tsx'
import { OpenReceipt } from './open-receipt.tsx'
import { useSharingStep } from './use-sharing-step.ts'
import { type Shared, WithSharing } from './with-sharing.tsx'

/** Every letter to the review and every try, in plain words. */
export function LettersScreen() {
  return <WithSharing>{shared => <Letters key={shared.work.service.id} {...shared} />}</WithSharing>
}

function Letters({ work, standing }: Shared) {
  const { sharing } = useStores()
  const step = useSharingStep()
  const serviceId = work.service.id
  const letters = standing.letters.filter(({ state }) => state !== 'prepared')
  const waiting = letters.filter(
    ({ nextTryAt, state }) => nextTryAt !== null || state === 'sending',
  )
  const byFile = letters.filter(isByFile)
  return (
    <div className="stack-wide share-letter">
      <div className="stack">
        <p className="small">
          <BackLink to="/share">Share with the review</BackLink>
        </p>
        <PageHeading news={String(step.done)}>
          {newsOf(letters.length, waiting.length, byFile.length)}
        </PageHeading>
        {letters.length === 0 && (
          <p>
            Whatever you share will stand here, with each try to send it. Nothing has left this PC.{' '}
            <Link to="/share">Read what sharing is</Link>
          </p>
        )}
        {waiting.length > 0 && (
          <div>
            <button
              type="button"
              className="button"
              aria-disabled={step.busy}
              onClick={() => void step.run(() => sharing.tryNow(serviceId))}
            >
              Try now
            </button>
          </div>
        )}
        <p className="error" role="alert">
          {step.trouble}
        </p>
        {letters.length > 0 && <OpenReceipt serviceId={serviceId} step={step} />}
      </div>
      <ul className="plain stack">
        {letters.map(letter => (
          <li key={letter.id}>
            <OneLetter serviceId={serviceId} standing={standing} letter={letter} step={step} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function newsOf(letters: number, waiting: number, byFile: number): string {
  if (letters === 0) return 'Nothing was sent and nothing waits'
  if (waiting === 0 && byFile > 0) {
    const verb = byFile === 1 ? 'waits' : 'wait'
    return `${capital(counted(byFile, 'letter', 'letters'))} ${verb} for a receipt file`
  }
  if (waiting === 0) return 'Nothing waits to be sent'
  const verb = waiting === 1 ? 'waits' : 'wait'
  return `${capital(counted(waiting, 'letter', 'letters'))} ${verb} for the review`
}
