import { Link } from 'wouter'
import { useStore } from 'zustand'
import { clockInWords, reminderInWords } from '../../../shared/keeping/backup-words.ts'
import { useStores, useToday } from '../../stores.tsx'

/** One line where no backup has reached the second place for a week, or the date of this PC is wrong; silent otherwise. */
export function SecondPlaceReminder() {
  const { keeping } = useStores()
  const today = useToday()
  const facts = useStore(keeping, state => state.place?.facts)
  if (facts === undefined || today === '') return null
  const words =
    clockInWords(facts.newestAt ?? undefined, today) ?? reminderInWords(facts.second, today)
  if (words === null) return null
  return (
    <p className="notice">
      {words} <Link to="/settings/backups">See your backups</Link>
    </p>
  )
}
