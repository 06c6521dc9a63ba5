import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Comparison } from '../../../shared/comparing/comparison.ts'
import type { NewsStanding } from '../../../shared/news/news.ts'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { isFor } from '../../state/news.ts'
import { useStores, useWork, type Work } from '../../stores.tsx'

export interface Compared {
  readonly work: Work
  readonly standing: NewsStanding
  readonly comparison: Comparison
}

/** Reading, failed, and the page where everything is there. */
export function WithComparison(props: { readonly children: (compared: Compared) => ReactNode }) {
  const work = useWork()
  const { news } = useStores()
  const { standing, of, comparison } = useStore(news)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const service = work?.service
  useEffect(() => {
    if (service === undefined) return
    Promise.all([news.load(), news.compare(service)]).then(() => setError(undefined), setError)
  }, [news, service, attempt])
  if (error !== undefined) {
    return <CouldNotRead error={error} again={() => setAttempt(attempt + 1)} />
  }
  if (work === null || standing === undefined || comparison === undefined) return <Reading />
  // What stands beside the service shown before must not be taken for this one's.
  if (!isFor(of, work.service)) return <Reading />
  return props.children({ work, standing, comparison })
}
