import { useRef, useState } from 'react'
import type { DeviceFacts } from '../../../../shared/devices/device.ts'
import { factInWords } from '../../../../shared/devices/fact-words.ts'
import { factNames, notKnown } from '../../../../shared/devices/words.ts'
import { type FactGroup, isAsked } from './device-fields.ts'
import { FactGroupForm } from './fact-group-form.tsx'
import type { OneDevice } from './with-device.tsx'

interface Props {
  readonly group: FactGroup
  readonly one: OneDevice
}

/** Some facts that belong together, and the form that changes them in their place. */
export function FactGroupCard({ group, one }: Props) {
  const [isChanging, setChanging] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setChanging(false)
    // The button is drawn again only after this.
    window.setTimeout(() => button.current?.focus())
  }
  const titleId = `device-group-${group.id}`
  return (
    <section className="card stack-tight" aria-labelledby={titleId}>
      <div className="row-apart">
        <h2 id={titleId}>{group.title}</h2>
        {!isChanging && (
          <button
            ref={button}
            type="button"
            className="button-link not-on-paper"
            onClick={() => setChanging(true)}
          >
            Change<span className="for-ears">: {group.title}</span>
          </button>
        )}
      </div>
      {isChanging ? (
        <FactGroupForm group={group} one={one} close={close} />
      ) : (
        <Facts group={group} facts={one.device} />
      )}
    </section>
  )
}

function Facts({ group, facts }: { readonly group: FactGroup; readonly facts: DeviceFacts }) {
  return (
    <dl className="facts device-facts">
      {group.facts
        .filter(fact => isAsked(fact, facts))
        .map(fact => {
          const words = factInWords(facts, fact)
          return (
            <div key={fact}>
              <dt>{factNames[fact]}</dt>
              <dd className={words === notKnown ? 'quiet' : undefined}>
                {fact === 'note' && words === notKnown ? 'Nothing noted' : words}
              </dd>
            </div>
          )
        })}
    </dl>
  )
}
