import { type Fact, type FactKey, factGroups } from '../../../../shared/devices/reading.ts'
import { factName, factSentence, isWeak } from '../../../../shared/devices/reading-words.ts'

interface Props {
  readonly facts: readonly Fact[]
  readonly ticked: ReadonlySet<FactKey>
  readonly tick: (key: FactKey, isTicked: boolean) => void
}

/** What was read, with a tick beside each fact, and apart from it what could not be read and why. */
export function ReadFacts({ facts: all, ticked, tick }: Props) {
  // The kind stands in the form below, where it can be put right.
  const facts = all.filter(({ key }) => key !== 'kind')
  const unread = facts.filter(({ value }) => value === null)
  return (
    <>
      {Object.entries(factGroups).map(([title, keys]) => (
        <FactGroup
          key={title}
          title={title}
          facts={inOrder(facts, keys).filter(({ value }) => value !== null)}
          ticked={ticked}
          tick={tick}
        />
      ))}
      {unread.length > 0 && (
        <section className="stack-tight" aria-labelledby="unread-title">
          <h2 id="unread-title">
            {unread.length === 1 ? 'One thing' : `${unread.length} things`} could not be read
          </h2>
          <p className="quiet">
            You can type these in later on the page of the device, or ask your IT firm.
          </p>
          <dl className="read-unread">
            {inOrder(unread, Object.values(factGroups).flat()).map(({ key, whyNot }) => (
              <div key={key}>
                <dt>{factName(key)}</dt>
                <dd>Could not be read, because {whyNot}.</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}

const inOrder = (facts: readonly Fact[], keys: readonly FactKey[]) =>
  keys.flatMap(key => facts.filter(fact => fact.key === key))

interface GroupProps extends Props {
  readonly title: string
}

function FactGroup({ title, facts, ticked, tick }: GroupProps) {
  if (facts.length === 0) return null
  return (
    <fieldset className="read-group">
      <legend>
        <h2>{title}</h2>
      </legend>
      {facts.map(fact => (
        <label key={fact.key} className="read-fact">
          <input
            type="checkbox"
            checked={ticked.has(fact.key)}
            onChange={event => tick(fact.key, event.target.checked)}
          />
          <span>{factSentence(fact)}</span>
          {isWeak(fact) && (
            <span className="chip chip-partly">
              <span aria-hidden="true">! </span>Look at this
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
