import { PageHeading } from '../../components/heading.tsx'
import { GlossaryPart } from './glossary-part.tsx'
import { answers, keyUses } from './help-words.ts'
import { Sites } from './sites.tsx'
import { WhoToPhone } from './who-to-phone.tsx'

/** How to use the app, what its words mean, and who to phone when something is happening now. */
export function HelpScreen() {
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small quiet">Help and glossary</p>
        <PageHeading>All this help works without the internet</PageHeading>
      </div>
      <WhoToPhone />
      <HowTo />
      <Keys />
      <Sites />
      <GlossaryPart />
    </div>
  )
}

function HowTo() {
  return (
    <section className="stack" aria-labelledby="how-to">
      <h2 id="how-to">How to use this app</h2>
      <dl className="answers">
        {answers.map(({ question, answer }) => (
          <div key={question} className="card stack-tight">
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Keys() {
  return (
    <section className="stack" aria-labelledby="keys">
      <h2 id="keys">Keys that save time</h2>
      <div className="card card-table keys">
        <table>
          <caption className="for-ears">Keys and what they do</caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {keyUses.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map(key => (
                    <kbd className="key" key={key}>
                      {key}
                    </kbd>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
