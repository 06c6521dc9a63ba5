import { type RefObject, useEffect, useRef } from 'react'

/** A field that has the focus when it appears, and is left alone from then on: whoever has gone on to the next field stays there. */
export function useFirstFocus(takesFocus: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])
  return field
}
