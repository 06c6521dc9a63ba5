import { useEffect } from 'react'

interface Keys {
  /** Keys from 1 to this many choose. */
  readonly choices: number
  /** The place in the list of choices, counted from 0. */
  readonly choose: (place: number) => void
  readonly goOn: () => void
}

const typing = 'textarea, select, input:not([type="radio"])'
const ownEnter = `${typing}, a, button, summary`

/** Number keys choose and Enter goes on, unless the key belongs to what has the focus. */
export function useChoiceKeys({ choices, choose, goOn }: Keys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isMeantForElsewhere(event)) return
      const focused = event.target instanceof Element ? event.target : document.body
      const place = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : choices
      if (place < choices && !focused.matches(typing)) {
        event.preventDefault()
        choose(place)
      }
      if (event.key === 'Enter' && !event.repeat && !focused.matches(ownEnter)) goOn()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })
}

/** A shortcut, a letter being composed, or a key while a dialog is open. */
function isMeantForElsewhere(event: KeyboardEvent): boolean {
  const isShortcut = event.ctrlKey || event.altKey || event.metaKey
  return isShortcut || event.isComposing || document.querySelector('dialog[open]') !== null
}
