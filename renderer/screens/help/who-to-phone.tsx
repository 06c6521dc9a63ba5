import { contacts } from './help-words.ts'

/** Who to turn to when something is happening now. It stands first: nobody scrolls in an emergency. */
export function WhoToPhone() {
  return (
    <section className="notice notice-no stack" aria-labelledby="now">
      <h2 id="now">Is something happening now?</h2>
      <p>
        Tell whoever looks after your computers at once. <strong>Delete nothing</strong>: it may be
        needed to see what happened. Then:
      </p>
      <dl className="contacts">
        {contacts.map(({ who, when, reach, source }) => (
          <div key={who}>
            <dt>{who}</dt>
            {reach !== '' && <dd className="reach">{reach}</dd>}
            <dd>{when}</dd>
            <dd className="small quiet">{source}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
