import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SharingStanding } from '../../../shared/sharing/queue.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { useSharing, useStores, useWork, type Work } from '../../stores.tsx'

export interface Shared {
  readonly work: Work
  readonly standing: SharingStanding
}

/** Reading, failed, or the made-up sample, of which nothing is sent; and the page where there is one. */
export function WithSharing(props: { readonly children: (shared: Shared) => ReactNode }) {
  const work = useWork()
  const { standing, error, again } = useSharing()
  const { keeping } = useStores()
  const isSample = useStore(keeping, ({ start }) => start?.state === 'ready' && start.isSample)
  if (isSample) return <NotOfTheSample />
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || standing === undefined) return <Reading />
  return props.children({ work, standing })
}

function NotOfTheSample() {
  return (
    <div className="stack">
      <PageHeading>Nothing of the made-up sample is ever sent</PageHeading>
      <p>
        With your own service you could share your answers with a review of care services, without
        your name, after seeing every word. In the sample this is switched off.
      </p>
    </div>
  )
}
