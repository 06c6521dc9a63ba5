import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { momentInWords } from '../../../shared/dates.ts'
import { newestFirst } from '../../../shared/keeping/copy-words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { Toast } from '../../components/toast.tsx'
import { Reading } from '../../components/trouble.tsx'
import { currentService } from '../../state/services.ts'
import { useStores, useToday } from '../../stores.tsx'
import { AboutApp } from './about-app.tsx'
import { DataPlacePart } from './data-place.tsx'
import { LockPart } from './lock/lock-part.tsx'
import type { News } from './news.ts'
import { RemovedServices } from './removed-services.tsx'
import { ServicePart } from './service-part.tsx'

/** The facts about this service, where the data is, and what this app is. */
export function SettingsScreen() {
  const { services } = useStores()
  const service = useStore(services, ({ heard }) => currentService(heard))
  const [news, setNews] = useState<News | null>(null)
  const closeNews = useCallback(() => setNews(null), [])
  const top = useFocusOnChange(service?.id)
  return (
    <div className="stack-wide settings">
      <div className="stack-tight" ref={top}>
        <p className="small quiet">Settings</p>
        <PageHeading>
          <CopyNews />
        </PageHeading>
      </div>
      {service === undefined ? (
        <Reading />
      ) : (
        <ServicePart key={service.id} service={service} tell={setNews} />
      )}
      <RemovedServices tell={setNews} />
      <LockPart />
      <DataPlacePart />
      <AboutApp />
      {news !== null && <Toast {...news} close={closeNews} />}
    </div>
  )
}

/** The heading's news: whether there is a copy to fall back on. */
function CopyNews() {
  const { keeping } = useStores()
  const today = useToday()
  const place = useStore(keeping, state => state.place)
  if (place === undefined) return 'Everything is saved on this PC'
  const newest = newestFirst(place.copies)[0]
  if (newest === undefined) return 'Everything is saved, but there is no backup yet'
  return `Everything is saved, and backed up ${momentInWords(newest.madeAt, today)}`
}

/** A removed service takes the focused button with it; the focus goes to the heading of the next one. */
function useFocusOnChange(serviceId: string | undefined) {
  const top = useRef<HTMLDivElement>(null)
  const before = useRef(serviceId)
  useEffect(() => {
    if (before.current !== serviceId) top.current?.querySelector('h1')?.focus()
    before.current = serviceId
  }, [serviceId])
  return top
}
