import { type ReactNode, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { LockCover } from './late-pages.ts'
import { useStores } from './stores.tsx'
import { watchIdle } from './watch-idle.ts'

/** Keeps the pages, and covers them while the records are locked: what was typed is there again afterwards. */
export function Locking({ children }: { readonly children: ReactNode }) {
  const { keeping, lock } = useStores()
  const { facts, isCovered } = useStore(lock)
  const isOn = facts?.isOn ?? false
  const minutes = facts?.idleMinutes
  useEffect(() => {
    lock.load().catch(() => undefined)
  }, [lock])
  useEffect(() => {
    const lockNow = () => {
      saveWhatIsTyped()
      lock.lockNow().catch(() => undefined)
    }
    const stops = [
      window.careCyberCheck.on('lock.asked', lockNow),
      window.careCyberCheck.on('lock.locked', lock.cover),
      ...(isOn && !isCovered && minutes !== undefined ? [watchIdle(minutes, lockNow)] : []),
    ]
    return () => stops.forEach(stop => stop())
  }, [lock, isOn, isCovered, minutes])
  return (
    <>
      <div hidden={isCovered}>{children}</div>
      {isCovered && (
        <Suspense>
          <LockCover opened={() => void keeping.load()} />
        </Suspense>
      )}
    </>
  )
}

/** A field that saves itself does so on being left; calls are answered in the order in which they were made. */
function saveWhatIsTyped() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
