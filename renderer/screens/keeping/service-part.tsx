import { useRef, useState } from 'react'
import { Link } from 'wouter'
import {
  type FactKey,
  factInWords,
  factKeys,
  factQuestion,
} from '../../../shared/services/facts.ts'
import type { Service } from '../../../shared/services/service.ts'
import { FactEditor } from './fact-editor.tsx'
import type { News } from './news.ts'
import { RemoveService } from './remove-service.tsx'

interface Props {
  readonly service: Service
  readonly tell: (news: News) => void
}

/** The facts about this service, each changed where it stands and saved when it is chosen. */
export function ServicePart({ service, tell }: Props) {
  const [open, setOpen] = useState<FactKey | null>(null)
  return (
    <section className="stack" aria-labelledby="this-service">
      <h2 id="this-service">This service</h2>
      <dl className="summary">
        {factKeys.map(fact => (
          <FactRow
            key={fact}
            fact={fact}
            service={service}
            isOpen={open === fact}
            setOpen={setOpen}
            tell={tell}
          />
        ))}
      </dl>
      <div className="row">
        <Link to="/services/new" className="button">
          Add another service
        </Link>
        <RemoveService service={service} tell={tell} />
      </div>
    </section>
  )
}

interface RowProps extends Props {
  readonly fact: FactKey
  readonly isOpen: boolean
  readonly setOpen: (fact: FactKey | null) => void
}

function FactRow({ fact, service, isOpen, setOpen, tell }: RowProps) {
  const { label } = factQuestion(fact, service.kind)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(null)
    button.current?.focus()
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the editor's fields take the keys; the row only hears Esc on its way up
    <div
      className="summary-row"
      onKeyDown={event => {
        if (event.key === 'Escape' && isOpen) close()
      }}
    >
      <dt>{label}</dt>
      <dd>
        {isOpen ? (
          <FactEditor fact={fact} service={service} tell={tell} close={close} />
        ) : (
          (factInWords(service, fact) ?? <span className="quiet">Not given</span>)
        )}
      </dd>
      <dd className="summary-way">
        <button
          ref={button}
          type="button"
          className="button-link"
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : setOpen(fact))}
        >
          {isOpen ? 'Close' : 'Change'}
          <span className="for-ears"> {label}</span>
        </button>
      </dd>
    </div>
  )
}
