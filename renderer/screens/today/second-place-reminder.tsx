import { Link } from 'wouter'
import { useStore } from 'zustand'
import { clockInWords, reminderInWords } from '../../../shared/keeping/backup-words.ts'
import { riskInWords } from '../../../shared/keeping/place-risk.ts'
import { useStores, useToday } from '../../stores.tsx'

/**
 * One line where no backup has reached the second place for a week, the date of this PC is wrong, or the records lie where they are not safe;
 * silent otherwise.
 */
export function SecondPlaceReminder() {
  const { keeping } = useStores()
  const today = useToday()
  const place = useStore(keeping, state => state.place)
  if (place === undefined || today === '') return null
  const { facts, risk } = place
  const words =
    clockInWords(facts.newestAt ?? undefined, today) ?? reminderInWords(facts.second, today)
  if (words === null && risk !== null) {
    return (
      <p className="notice">
        {riskInWords(risk)} <Link to="/settings">See what to do</Link>
      </p>
    )
  }
  if (words === null) return null
  return (
    <p className="notice">
      {words} <Link to="/settings/backups">See your backups</Link>
    </p>
  )
}
