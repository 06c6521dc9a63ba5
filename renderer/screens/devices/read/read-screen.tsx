import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Reading } from '../../../components/trouble.tsx'
import { currentService } from '../../../state/services.ts'
import { useStores } from '../../../stores.tsx'
import { AnotherPc } from './another-pc.tsx'
import { ReadPreview } from './read-preview.tsx'
import { ReadProgress } from './read-progress.tsx'
import { ReadStart } from './read-start.tsx'
import { useReadings } from './use-readings.ts'

/** A PC reads itself: what would be read, the wait, and what was read with a tick beside each fact. */
export function ReadScreen() {
  const { services, devices } = useStores()
  const serviceId = useStore(services, state => currentService(state.heard)?.id)
  const { stage, readThisPc, openReading, stop } = useReadings()
  useEffect(() => {
    // Without the list a PC can still be kept as a new device; nothing is lost where it cannot be read.
    if (serviceId !== undefined) devices.load(serviceId).catch(() => undefined)
  }, [devices, serviceId])
  if (serviceId === undefined) return <Reading />
  switch (stage.kind) {
    case 'start':
      return (
        <div className="stack-wide">
          <ReadStart trouble={stage.trouble} read={readThisPc} />
          <AnotherPc open={openReading} />
        </div>
      )
    case 'reading':
      return <ReadProgress stop={stop} />
    case 'read':
      return (
        <ReadPreview
          serviceId={serviceId}
          reading={stage.reading}
          isThisPc={stage.isThisPc}
          close={stop}
        />
      )
  }
}
