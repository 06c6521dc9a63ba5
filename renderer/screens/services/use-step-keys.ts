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
      if (event.repeat) return
      const on = event.target instanceof Element ? event.target : document.body
      act(event.key, on, form.current)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [form])
}

function act(key: string, on: Element, form: HTMLFormElement | null) {
  if (key === 'Enter' && on.closest(answersEnter) === null) form?.requestSubmit()
  if (/^[1-9]$/.test(key) && !on.matches(writing)) choose(form, Number(key))
}

function choose(form: HTMLFormElement | null, number: number) {
  const choice = form?.querySelectorAll<HTMLInputElement>('input[type="radio"]')[number - 1]
  choice?.focus()
  choice?.click()
}
