import { type RefObject, useEffect } from 'react'

const writing = 'input[type="text"], textarea, select'
const answersEnter = 'a, button, input, textarea, select, summary'

/**
 * The keys of one step, wherever the focus is: a number chooses, Enter goes on. Inside a field and on a button
 * the keys keep their own meaning; Enter in a field sends the form, which goes on as well.
 */
export function useStepKeys(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      const on = event.target instanceof Element ? event.target : document.body
      const isHeld = event.repeat && event.key === 'Enter'
      // The next step takes the focus at once: the same press, or one held down, must not answer it too.
      if (isHeld || hasActed(event.key, on, form.current)) event.preventDefault()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [form])
}

/** Does what the key means to the step, and says whether it meant anything. */
function hasActed(key: string, on: Element, form: HTMLFormElement | null): boolean {
  if (key === 'Enter' && on.closest(answersEnter) === null) {
    form?.requestSubmit()
    return true
  }
  if (!/^[1-9]$/.test(key) || on.matches(writing)) return false
  const choice = form?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[Number(key) - 1]
  choice?.focus()
  choice?.click()
  return choice !== undefined
}
