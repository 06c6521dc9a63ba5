import { useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useStore } from 'zustand'
import { serviceSummary, serviceTitle } from '../shared/services/words.ts'
import { currentService } from './state/services.ts'
import { useStores } from './stores.tsx'

/** Whose checklist this is, and the way to another service of the same owner. */
export function ServiceSwitcher() {
  const { services } = useStores()
  const heard = useStore(services, state => state.heard)
  const [, navigate] = useLocation()
  const details = useRef<HTMLDetailsElement>(null)
  const current = currentService(heard)
  if (heard === undefined || current === undefined) return null
  const close = () => details.current?.removeAttribute('open')
  const choose = (id: string) => {
    close()
    navigate('/')
    void services.choose(id)
  }
  return (
    <details ref={details} className="switcher">
      <summary>
        <span>
          <span className="for-ears">Service: </span>
          {serviceTitle(current)}
          <small>{serviceSummary(current)}</small>
        </span>
        {/* Drawn, for our letters lack the sign: the start would look through this PC's fonts for it. */}
        <svg className="switcher-mark" viewBox="0 0 10 6" aria-hidden="true" fill="currentColor">
          <path d="M0 0h10L5 6z" />
        </svg>
      </summary>
      <div className="switcher-list">
        {heard.services
          .filter(service => service.id !== current.id)
          .map(service => (
            <button type="button" key={service.id} onClick={() => choose(service.id)}>
              {serviceTitle(service)}
              <small>{serviceSummary(service)}</small>
            </button>
          ))}
        <Link to="/services/new" onClick={close}>
          Add another service
        </Link>
      </div>
    </details>
  )
}
