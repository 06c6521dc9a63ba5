import { useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { sentenceOf } from '../../shared/failure.ts'
import { Toast } from '../components/toast.tsx'
import { currentService } from '../state/services.ts'
import { useStores } from '../stores.tsx'

interface Undoable {
  readonly list: 'devices' | 'systems'
  readonly stepId: string
  readonly serviceId: string
  readonly words: string
}

/** The last step, kept here because the page it was done on may be gone. */
const lastStep = createStore<{ readonly step: Undoable | null }>(() => ({ step: null }))

export function offerUndo(step: Undoable): void {
  lastStep.setState({ step })
}

function forget(): void {
  lastStep.setState({ step: null })
}

/** "Removed. Undo", on whichever page of the lists comes next. */
export function UndoToast() {
  const { services } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const step = useStore(lastStep, state => state.step)
  if (step === null || step.serviceId !== serviceId) return null
  return <UndoStep key={step.stepId} step={step} />
}

function UndoStep({ step }: { readonly step: Undoable }) {
  const stores = useStores()
  const [trouble, setTrouble] = useState('')
  const undo = () => {
    stores[step.list].undo(step.stepId).then(forget, (error: unknown) => {
      setTrouble(`It was not undone. ${sentenceOf(error)}`)
    })
  }
  return (
    <Toast
      words={trouble === '' ? step.words : trouble}
      action={{ words: trouble === '' ? 'Undo' : 'Try again', run: undo }}
      close={forget}
    />
  )
}
