/** What was typed into a page that had to go because the records could not be read: kept until somebody lets it go. */
import { createStore } from 'zustand/vanilla'

export interface Typed {
  /** What the field is called. */
  readonly label: string
  readonly text: string
}

export const typed = createStore<{ readonly list: readonly Typed[] }>(() => ({ list: [] }))
export const letTypedGo = (): void => typed.setState({ list: [] })

type Field = HTMLInputElement | HTMLTextAreaElement
const touched = new Set<Field>()
const withWords: readonly string[] = ['text', 'date', 'number', 'email', 'tel', 'url', 'textarea']

/** Notes which fields are typed into. Not those that save themselves, which keep what they could not; no secrets, and no filters. */
export function watchTyping(): () => void {
  const hear = ({ target }: Event) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (!isField || !withWords.includes(target.type)) return
    if (target.closest('[data-saves-itself], [data-secret]') !== null) return
    for (const field of touched) if (!field.isConnected) touched.delete(field)
    touched.add(target)
  }
  document.addEventListener('input', hear, { capture: true })
  return () => document.removeEventListener('input', hear, { capture: true })
}

/** To be called while the page still stands. */
export function keepTyped(): void {
  const fields = [...touched].filter(({ isConnected, value }) => isConnected && value.trim() !== '')
  touched.clear()
  const found = fields.map(field => ({ label: labelOf(field), text: field.value }))
  typed.setState(({ list }) => ({ list: [...list, ...found] }))
}

function labelOf(field: Field): string {
  const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''
  return label.trim() === '' ? 'What you typed' : label.trim()
}

export const typedInWords = (list: readonly Typed[]): string =>
  list.map(({ label, text }) => `${label}: ${text}`).join('\n')
