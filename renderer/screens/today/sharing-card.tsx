import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { progressOf } from '../../../shared/checklist/progress.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { dayInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { offersCard } from '../../../shared/sharing/card.ts'
import { useSharing, useStores, useToday, type Work } from '../../stores.tsx'

/** Mentions sharing once, quietly. Where the standing cannot be read it says nothing: the page about sharing does. */
export function SharingCard({ work }: { readonly work: Work }) {
  const { standing } = useSharing()
  const { sharing } = useStores()
  const today = useToday()
  const [isHidden, setHidden] = useState(false)
  const [trouble, setTrouble] = useState('')
  const news = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isHidden) news.current?.focus()
  }, [isHidden])
  if (standing === undefined) return null
  if (isHidden) {
    return (
      <p ref={news} tabIndex={-1} role="status" className="small quiet">
        This is not mentioned again
        {standing.cardHiddenUntil !== null && ` before ${dayInWords(standing.cardHiddenUntil)}`}.
        You find it under <Link to="/share">Share with the review</Link>.
      </p>
    )
  }
  const { settled } = progressOf(questionsOf(work.pack), work.answers)
  if (!offersCard(standing, settled, today)) return null
  const hide = () => {
    sharing.hideCard(work.service.id).then(
      () => setHidden(true),
      (error: unknown) => setTrouble(sentenceOf(error)),
    )
  }
  return (
    <section className="card stack-tight share-card" aria-labelledby="sharing-card">
      <h2 id="sharing-card">Your answers could help others</h2>
      <p>
        A review of care services collects answers without names, to see where help is needed. You
        see every word before anything is sent. Nothing has been sent so far.
      </p>
      <div className="row">
        <Link to="/share">Read what sharing is</Link>
        <button type="button" className="button-link" onClick={hide}>
          Not for a year
        </button>
        <span className="error" role="alert">
          {trouble}
        </span>
      </div>
    </section>
  )
}
