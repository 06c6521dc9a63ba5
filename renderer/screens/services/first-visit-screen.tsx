import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { PlainPage } from '../../components/plain-page.tsx'
import type { FactKey } from '../../../shared/services/facts.ts'
import { useStores } from '../../stores.tsx'
import { createFirstFacts } from './first-facts.ts'
import { FirstVisitDone } from './first-visit-done.tsx'
import { FirstVisitStep } from './first-visit-step.tsx'
import { stepAfter, stepBefore, stepsOf, type Step } from './first-visit.ts'
import { Welcome } from './welcome.tsx'

/** Describes a service in a few short questions: the first one after a welcome, later ones with a way back. */
export function FirstVisitScreen(props: { readonly isFirst: boolean }) {
  const { services } = useStores()
  // Stays as it was: the service exists from the first answer on, and the steps must not change under it.
  const [isFirst] = useState(props.isFirst)
  const [step, setStep] = useState<Step>(isFirst ? 'welcome' : 'kind')
  const [given] = useState(() => createFirstFacts(services))
  const { facts } = useStore(given)
  const before = stepBefore(step, isFirst)
  const goOn = () => setStep(stepAfter(step, isFirst))
  const goBack = before === null ? null : () => setStep(before)

  return (
    <PlainPage aside={<WayOut step={step} isFirst={isFirst} hasKind={facts.kind !== null} />}>
      {step === 'welcome' && <Welcome goOn={goOn} />}
      {step === 'done' && <FirstVisitDone facts={facts} goTo={setStep} />}
      {isFact(step, isFirst) && (
        <FirstVisitStep key={step} fact={step} given={given} goOn={goOn} goBack={goBack} />
      )}
    </PlainPage>
  )
}

function isFact(step: Step, isFirst: boolean): step is FactKey {
  return stepsOf(isFirst).includes(step) && step !== 'welcome' && step !== 'done'
}

interface WayOutProps {
  readonly step: Step
  readonly isFirst: boolean
  readonly hasKind: boolean
}

/** Before anything was chosen, adding another service can be dropped; afterwards the rest can wait. */
function WayOut({ step, isFirst, hasKind }: WayOutProps) {
  const [, navigate] = useLocation()
  if (step === 'welcome' || step === 'done') return null
  if (!hasKind) return isFirst ? null : <Link to="/">Cancel</Link>
  return (
    <button type="button" className="button-link" onClick={() => navigate('/')}>
      Do the rest later
    </button>
  )
}
