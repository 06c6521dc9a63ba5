import { useState } from 'react'
import { useStore } from 'zustand'
import { sentenceOf } from '../../../shared/failure.ts'
import type { Service } from '../../../shared/services/service.ts'
import { Toast } from '../../components/toast.tsx'
import { useStores } from '../../stores.tsx'
import { forgetRemoved, removed } from './removed-line.ts'

/** "Removed. Undo" after a line of one's own was removed. */
export function RemovedToast({ service }: { readonly service: Service }) {
  const { plan } = useStores()
  const line = useStore(removed, state => state.line)
  const [trouble, setTrouble] = useState('')
  if (line === null || line.serviceId !== service.id) return null
  const undo = () => {
    plan.restoreOwn(service.id, line.id).then(forgetRemoved, (error: unknown) => {
      setTrouble(`It could not be brought back. ${sentenceOf(error)}`)
    })
  }
  return (
    <Toast
      words={trouble === '' ? `Removed: ${line.title}` : trouble}
      action={{ words: 'Undo', run: undo }}
      close={forgetRemoved}
    />
  )
}
