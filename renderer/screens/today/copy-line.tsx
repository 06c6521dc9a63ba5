import { Link } from 'wouter'
import { useStore } from 'zustand'
import { momentInWords } from '../../../shared/dates.ts'
import { useStores, useToday } from '../../stores.tsx'

/** When the last copy was made, said only once the records have been looked at. */
export function CopyLine() {
  const { keeping } = useStores()
  const today = useToday()
  const place = useStore(keeping, state => state.place)
  if (place === undefined) return null
  const copy = place.copies[0]
  return (
    <p className="small quiet">
      {copy === undefined
        ? 'No backup of your records has been made yet; the app makes one each day it is open. '
        : `Last backup of your records: ${momentInWords(copy.madeAt, today)}. `}
      <Link to="/settings/backups">Your backups</Link>
    </p>
  )
}
