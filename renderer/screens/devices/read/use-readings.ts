import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reading } from '../../../../shared/devices/reading.ts'
import { sentenceOf } from '../../../../shared/failure.ts'
import { useStores } from '../../../stores.tsx'

export type Stage =
  | { readonly kind: 'start'; readonly trouble: string }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly reading: Reading; readonly isThisPc: boolean }

/** Reads this PC or opens a reading of another. What comes back after it was stopped is not shown. */
export function useReadings() {
  const { call } = useStores()
  const [stage, setStage] = useState<Stage>({ kind: 'start', trouble: '' })
  const turn = useRef(0)
  const startAgain = useCallback((trouble = '') => {
    turn.current += 1
    setStage({ kind: 'start', trouble })
  }, [])
  // Whoever leaves the page has stopped it too.
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )
  const show = (isThisPc: boolean, asked: Promise<Reading | null>) => {
    turn.current += 1
    const mine = turn.current
    const ifMine = (run: () => void) => {
      if (turn.current === mine) run()
    }
    asked.then(
      reading =>
        ifMine(() =>
          reading === null ? startAgain() : setStage({ kind: 'read', reading, isThisPc }),
        ),
      (error: unknown) => ifMine(() => startAgain(sentenceOf(error))),
    )
  }
  const readThisPc = () => {
    setStage({ kind: 'reading' })
    show(true, call('devices.readThisPc'))
  }
  const openReading = () => show(false, call('devices.openReading'))
  return { stage, readThisPc, openReading, stop: () => startAgain() }
}
