import { useRef, useState } from 'react'
import { useStores } from '../../stores.tsx'

/** One sentence with the technical facts, to read down the phone or to copy into a message. */
export function ForItPerson({ sentence }: { readonly sentence: string }) {
  const { call } = useStores()
  const text = useRef<HTMLParagraphElement>(null)
  const [news, setNews] = useState('')
  const markForCopying = () => {
    if (text.current !== null) window.getSelection()?.selectAllChildren(text.current)
    setNews('The sentence is marked. Press Ctrl and C to copy it.')
  }
  const copy = () => {
    call('reports.copy', { text: sentence }).then(
      () => setNews('Copied. Paste it into a message.'),
      markForCopying,
    )
  }
  return (
    <section className="card stack-tight" aria-labelledby="for-it">
      <h2 id="for-it">What to tell your IT person</h2>
      <p ref={text} className="path">
        {sentence}
      </p>
      <div className="row">
        <button type="button" className="button" onClick={copy}>
          Copy this sentence
        </button>
        <span role="status">{news}</span>
      </div>
    </section>
  )
}
