import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useStores } from '../../../stores.tsx'

/** How the lock stands, in the settings, with the way to its page. */
export function LockPart() {
  const { lock } = useStores()
  const facts = useStore(lock, state => state.facts)
  return (
    <section className="stack" aria-labelledby="the-lock">
      <h2 id="the-lock">Who can read your records</h2>
      <p>
        {facts?.isOn === true
          ? `Whoever knows the passphrase. The app locks by itself after ${facts.idleMinutes} minutes.`
          : 'Anyone who can use this PC with this account. A passphrase would keep others out.'}
      </p>
      <p>
        <Link to="/settings/lock">
          {facts?.isOn === true ? 'Change the lock, or lock now' : 'Lock your records'}
        </Link>
      </p>
    </section>
  )
}
