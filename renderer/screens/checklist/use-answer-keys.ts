import { useEffect } from 'react'
import { type AnswerChoice, answerChoices } from '../../../shared/checklist/choices.ts'

interface Keys {
  readonly choose: (choice: AnswerChoice) => void
  readonly goOn: () => void
}

const typing = 'textarea, select, input:not([type="radio"])'
const ownEnter = `${typing}, a, button, summary`

/** Number keys choose an answer and Enter goes on, unless the key belongs to what has the focus. */
export function useAnswerKeys({ choose, goOn }: Keys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isMeantForElsewhere(event)) return
      const focused = event.target instanceof Element ? event.target : document.body
      const choice = answerChoices[Number(event.key) - 1]
      if (choice !== undefined && !focused.matches(typing)) {
        event.preventDefault()
        choose(choice)
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
