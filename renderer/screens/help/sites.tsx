import { useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import { useStores } from '../../stores.tsx'
import { sites } from './help-words.ts'

/** Websites that help further. The main process opens them, in the browser of this PC. */
export function Sites() {
  const { keeping } = useStores()
  const [error, setError] = useState('')
  const open = (url: string) => {
    keeping.openLink(url).then(
      () => setError(''),
      (failure: unknown) => setError(sentenceOf(failure)),
    )
  }
  return (
    <section className="stack" aria-labelledby="websites">
      <h2 id="websites">Websites that help further</h2>
      <p>These open in your web browser and need the internet.</p>
      <ul className="stack-tight">
        {sites.map(({ url, name, about }) => (
          <li key={url}>
            <a
              href={url}
              onClick={event => {
                event.preventDefault()
                open(url)
              }}
            >
              {name}
            </a>
            : {about}
          </li>
        ))}
      </ul>
      <p className="error" role="alert">
        {error}
      </p>
    </section>
  )
}
