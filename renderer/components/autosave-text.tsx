import { useEffect, useId, useRef, useState } from 'react'
import { sentenceOf } from '../../shared/failure.ts'
import { keepUnsaved } from './unsaved.ts'

const pauseMs = 600

interface Props {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly most: number
  readonly isLong?: boolean
  readonly save: (text: string) => Promise<void>
}

/**
 * A text field that saves itself: after a short pause, on leaving the field and on leaving the page. What was
 * typed stays in the field when saving fails, and on the screen when the page is left.
 */
export function AutosaveText({ label, hint, value, most, isLong = false, save }: Props) {
  const id = useId()
  const { text, type, keep, news, error } = useAutosave(label, value, save)
  const shared = {
    id,
    className: 'input',
    'data-saves-itself': '',
    value: text,
    maxLength: most,
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-invalid': error !== '',
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onBlur: keep,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      {isLong ? <textarea {...shared} rows={3} /> : <input {...shared} type="text" />}
      <span id={`${id}-error`} className="error" role="alert">
        {error}
      </span>
      {/* Who looks finds it at the foot of the navigation. */}
      <span className="for-ears" role="status">
        {news}
      </span>
    </div>
  )
}

function useAutosave(label: string, value: string, save: Props['save']) {
  const [text, setText] = useState(value)
  const [error, setError] = useState('')
  const [news, setNews] = useState('')
  const pending = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const saveNow = useRef(save)
  const isLeft = useRef(false)
  useEffect(() => {
    saveNow.current = save
  }, [save])

  const keep = useRef(() => {
    window.clearTimeout(timer.current)
    const typed = pending.current
    if (typed === null) return
    pending.current = null
    saveNow.current(typed).then(
      () => {
        setError('')
        setNews('Saved')
      },
      (failure: unknown) => {
        const why = sentenceOf(failure)
        pending.current ??= typed
        setError(`Not saved. ${why}`)
        const saveIt = saveNow.current
        if (isLeft.current) keepUnsaved({ label, text: typed, why, save: () => saveIt(typed) })
      },
    )
  })
  useEffect(() => {
    const keepNow = keep.current
    isLeft.current = false
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      isLeft.current = true
      keepNow()
    }
  }, [])
  const type = (typed: string) => {
    setText(typed)
    setNews('')
    pending.current = typed
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(keep.current, pauseMs)
  }
  return { text, type, keep: () => keep.current(), news, error }
}
