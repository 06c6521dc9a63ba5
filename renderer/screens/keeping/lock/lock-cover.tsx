import { useEffect, useRef } from 'react'
import { LockedScreen } from './locked-screen.tsx'

/**
 * Lies over pages that stay as they are. A modal dialog, because a dialog that was open when the lock fell would else go on
 * holding the keyboard; it cannot be closed but by opening the lock.
 */
export function LockCover({ opened }: { readonly opened: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    return keepKeys()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="lock-cover"
      aria-label="Your records are locked"
      onCancel={event => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      <LockedScreen opened={opened} />
    </dialog>
  )
}

/** The keys that work everywhere would open what is covered. */
function keepKeys(): () => void {
  const stop = (event: KeyboardEvent) => {
    const isOurs = event.key === 'F1' || event.ctrlKey || event.metaKey
    const isForText = ['a', 'c', 'v', 'x', 'z'].includes(event.key.toLowerCase())
    if (isOurs && !isForText) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', stop, { capture: true })
  return () => window.removeEventListener('keydown', stop, { capture: true })
}
