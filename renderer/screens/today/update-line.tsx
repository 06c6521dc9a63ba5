import { useEffect } from 'react'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { todayInWords } from '../../../shared/updates/words.ts'
import { useStores } from '../../stores.tsx'

/** One quiet line where a newer version waits; silent otherwise. */
export function UpdateLine() {
  const { updates } = useStores()
  const standing = useStore(updates, state => state.standing)
  useEffect(() => {
    const read = () => {
      // Where it cannot be had, the page is whole without it.
      updates.load().catch(() => undefined)
    }
    read()
    return window.careCyberCheck.on('updates.changed', read)
  }, [updates])
  const words = todayInWords(standing?.found ?? null)
  if (words === null) return null
  return (
    <p className="small quiet">
      {words} <Link to="/settings/updates">See what is new</Link>
    </p>
  )
}
