import { useRef, useState } from 'react'
import type { LineState } from '../../../shared/plan/line.ts'
import { isClosed, openLines } from '../../../shared/plan/plan.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { useSaving } from '../../components/saving.tsx'
import { useStores, type Work } from '../../stores.tsx'
import { AsideForm } from './aside-form.tsx'
import { Decision } from './decision.tsx'
import { FromAdvisory } from './from-advisory.tsx'
import { LineFacts } from './line-facts.tsx'
import { OwnWords } from './own-words.tsx'
import { Steps } from './steps.tsx'
import { WhatItMeans } from './what-it-means.tsx'
import { WhichDevices } from './which-devices.tsx'
import { WayOn } from './way-on.tsx'
import { WhoAndWhen } from './who-and-when.tsx'
import { WhyHere } from './why-here.tsx'
import { lineWriting } from './write-line.ts'

interface Props {
  readonly work: Work
  readonly line: PlanLine
  readonly today: string
  /** Where the line stands among those to do, from 1; 0 when it is not one of them. */
  readonly place: number
}

export function OnePlanLine({ work, line, today, place }: Props) {
  const [isPuttingAside, setPuttingAside] = useState(false)
  const { plan } = useStores()
  const { saving, saved, run } = useSaving()
  const write = lineWriting(plan, work.service.id, line)
  const asideButton = useRef<HTMLButtonElement>(null)
  const isOpen = place > 0
  const decide = (state: LineState) => void run(() => write({ state }))
  return (
    <>
      <div className="plan-line">
        <div className="stack">
          <p className="small not-on-paper">
            <BackLink to="/plan">The plan</BackLink>
            {isOpen && (
              <span className="quiet">
                {' '}
                Number {place} of {openLines(work.plan).length} to do
              </span>
            )}
          </p>
          <PageHeading news={line.state}>{headingOf(line)}</PageHeading>
          <LineFacts line={line} today={today} />
          <Decision work={work} line={line} today={today} />
          {line.steps.length > 0 && (
            <Steps line={line} serviceId={work.service.id} isOpen={isOpen} />
          )}
          {line.ending !== null && <WhichDevices ending={line.ending} />}
          {line.concern !== null && <FromAdvisory concern={line.concern} />}
        </div>
        {line.note !== '' && <p className="on-paper as-written">Note: {line.note}</p>}
        <aside className="stack plan-beside">
          {line.from === 'devices' ? (
            <WhatItMeans line={line} listedOn={work.standing.listedOn} />
          ) : (
            <WhyHere work={work} line={line} />
          )}
        </aside>
        <div className="stack not-on-paper">
          {isPuttingAside && (
            <AsideForm
              line={line}
              today={today}
              save={aside => run(() => write({ state: 'not-doing', ...aside }))}
              close={isSaved => {
                setPuttingAside(false)
                // A saved decision is news: the heading takes the focus for it.
                if (!isSaved) asideButton.current?.focus()
              }}
            />
          )}
          {line.from === 'own' && <OwnWords work={work} line={line} saved={saved} />}
          <WhoAndWhen line={line} today={today} write={write} saved={saved} run={run} />
        </div>
      </div>
      <WayOn
        line={line}
        saving={saving}
        decide={decide}
        putAside={() => setPuttingAside(true)}
        asideButton={asideButton}
      />
    </>
  )
}

/** The heading says what was decided, so that a screen reader hears it as soon as it is. */
function headingOf(line: PlanLine): string {
  if (line.state === 'done') return `Done: ${line.title}`
  if (isClosed(line)) return `Closed: ${line.title}`
  return line.state === 'not-doing' ? `Put aside: ${line.title}` : line.title
}
