import { useEffect, useRef } from 'react'
import { BackLink } from '../../../components/back-link.tsx'
import { PageHeading } from '../../../components/heading.tsx'

interface Props {
  /** Why the last try brought nothing; empty where there was none. */
  readonly trouble: string
  readonly read: () => void
}

/** What would be read and what would not, before anything is. */
export function ReadStart({ trouble, read }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (trouble !== '') box.current?.focus()
  }, [trouble])
  return (
    <section className="stack">
      <p>
        <BackLink to="/devices">Devices</BackLink>
      </p>
      <PageHeading>This PC can fill in its own details</PageHeading>
      {trouble !== '' && (
        <div ref={box} className="notice notice-no stack-tight" role="alert" tabIndex={-1}>
          <h2>That did not work</h2>
          <p>{trouble}</p>
        </div>
      )}
      <p>
        It reads the make and model, the system, and how the PC is protected: updates, encryption,
        antivirus, firewall and screen lock. It does not read names of people, your files or a list
        of programs, and it changes nothing.
      </p>
      <p>You see everything first. Only what you leave ticked is kept.</p>
      <div>
        <button type="button" className="button button-main" onClick={read}>
          Read this PC
        </button>
      </div>
    </section>
  )
}
