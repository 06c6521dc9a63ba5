import { useMemo } from 'react'
import { Link, Redirect, useLocation } from 'wouter'
import { capital, counted } from '../../../shared/counted.ts'
import { sentOnInWords } from '../../../shared/sharing/letter-words.ts'
import {
  lastOpenDayInWords,
  type Quarter,
  quarterInWords,
  quarters,
} from '../../../shared/sharing/quarters.ts'
import type { Preview } from '../../../shared/sharing/queue.ts'
import { toShare, type ToShare } from '../../../shared/sharing/to-share.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useStores } from '../../stores.tsx'
import { ExactText } from './exact-text.tsx'
import { LeaveOut } from './leave-out.tsx'
import { NoReview } from './no-review.tsx'
import { SaidInWords } from './said-in-words.tsx'
import { type Previewing, usePreview } from './use-preview.ts'
import { useSharingStep } from './use-sharing-step.ts'
import { type Shared, WithSharing } from './with-sharing.tsx'

interface SendProps {
  /** The quarter before, while what was sent for it can still be corrected. */
  readonly earlier?: string
}

/** What would be sent, in sentences and byte for byte, and the only place where it can be agreed to. */
export function SendScreen({ earlier }: SendProps) {
  const quarter = quarters.find(each => each === earlier)
  if (earlier !== undefined && quarter === undefined) return <Redirect to="/share" replace />
  return (
    <WithSharing>
      {shared => <Send key={shared.work.service.id} shared={shared} quarter={quarter} />}
    </WithSharing>
  )
}

interface OfQuarter {
  readonly shared: Shared
  /** Undefined for the one that runs. */
  readonly quarter: Quarter | undefined
}

function Send({ shared, quarter }: OfQuarter) {
  const { work, standing } = shared
  const offered = useMemo(() => toShare(work.pack, work.answers), [work.pack, work.answers])
  if (standing.review === null) return <NoReview serviceId={work.service.id} />
  if (offered.count === 0) return <NothingToShare />
  return <Ready shared={shared} quarter={quarter} offered={offered} />
}

function NothingToShare() {
  return (
    <div className="stack">
      <p className="small">
        <BackLink to="/share">Share with the review</BackLink>
      </p>
      <PageHeading>There is no answer to share yet</PageHeading>
      <p>Answer some questions first, or confirm the answers of last time.</p>
      <p>
        <Link to="/checklist/quick" className="button button-main">
          Start the ten-minute check
        </Link>
      </p>
    </div>
  )
}

function Ready({
  shared: { work, standing },
  quarter,
  offered,
}: OfQuarter & { readonly offered: ToShare }) {
  const previewing = usePreview(work.service.id, standing.keptBack, quarter)
  const { kept, change, preview, error, again } = previewing
  if (preview === undefined) {
    return error === undefined ? <Reading /> : <CouldNotRead error={error} again={again} />
  }
  return (
    <>
      <div className="stack">
        <p className="small">
          <BackLink to="/share">Share with the review</BackLink>
        </p>
        <PageHeading>{headingOf(preview)}</PageHeading>
        {quarter !== undefined && <ForEarlier quarter={quarter} />}
        <Replaced standing={standing} preview={preview} />
        <div className="share-preview">
          <div className="stack-wide">
            <SaidInWords preview={preview} offered={offered} />
            <LeaveOut offered={offered} answers={work.answers} kept={kept} change={change} />
          </div>
          <section className="stack-tight share-exact" aria-labelledby="exact">
            <h2 id="exact">The exact text</h2>
            <p className="quiet">These bytes are what is sent, and nothing else.</p>
            <p className="quiet">
              No network here? “Save as a file” puts the same text into a file that only the review
              can open. Hand it over by e-mail or on a USB stick; an e-mail shows who sent it.
            </p>
            <ExactText text={preview.text} sha256={preview.sha256} label="The exact text" />
          </section>
        </div>
        {error !== undefined && <CouldNotRead error={error} again={again} />}
      </div>
      <Agree
        serviceId={work.service.id}
        previewing={previewing}
        preview={preview}
        after={quarter === undefined ? '/share' : '/share/letters'}
      />
    </>
  )
}

function headingOf({ submission: { answers } }: Preview): string {
  const count = Object.keys(answers).length
  if (count === 0) return 'No answer would be sent'
  return `${capital(counted(count, 'answer', 'answers'))} would be sent, without your name`
}

function ForEarlier({ quarter }: { readonly quarter: Quarter }) {
  return (
    <p>
      This corrects what you shared for {quarterInWords(quarter)}. It takes your answers as they
      stand in this app today: leave out below whatever has changed after those months.
    </p>
  )
}

function Replaced({ standing, preview }: Pick<Shared, 'standing'> & { readonly preview: Preview }) {
  const before = standing.letters.find(({ id }) => id === preview.replaces)
  const sentOn = before === undefined ? null : sentOnInWords(before)
  if (preview.replaces === null) return <p>Nothing of this has left this PC yet.</p>
  return (
    <p>
      This takes the place of what you sent{sentOn !== null && ` on ${sentOn}`}. Until you press
      “Send now” or “Save as a file”, that stays as it is.
    </p>
  )
}

interface AgreeProps {
  readonly serviceId: string
  readonly previewing: Previewing
  readonly preview: Preview
  /** Where the news of it stand: those of an earlier quarter among all letters. */
  readonly after: string
}

function Agree({ serviceId, previewing, preview, after }: AgreeProps) {
  const { sharing } = useStores()
  const [, navigate] = useLocation()
  const step = useSharingStep()
  const canSend = previewing.isCurrent && !step.busy
  const send = async () => {
    if (!canSend) return
    const isAgreed = await step.run(() => sharing.agree(serviceId, preview))
    if (isAgreed) navigate(after)
    else previewing.again()
  }
  const save = async () => {
    if (!canSend) return
    const { letterId, sha256 } = preview
    const isDone = await step.run(async () => {
      const path = await sharing.saveAsFile(serviceId, letterId, sha256)
      if (path !== null) navigate(after)
    })
    if (!isDone) previewing.again()
  }
  return (
    <div className="way-on" role="group" aria-label="Send or not">
      <button
        type="button"
        className="button button-main"
        aria-disabled={!canSend}
        onClick={() => void send()}
      >
        Send now
      </button>
      <button type="button" className="button" aria-disabled={!canSend} onClick={() => void save()}>
        Save as a file
      </button>
      <Link to="/share" className="button">
        Not now
      </Link>
      <span className="error" role="alert">
        {step.trouble}
      </span>
      <span className="small quiet way-on-hint">
        You can take it back until {lastOpenDayInWords(preview.submission.quarter)}
      </span>
    </div>
  )
}
