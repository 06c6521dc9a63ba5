import { useEffect, useId, useRef, useState } from 'react'

interface Props {
  /** On the button, and again on the one that does it. */
  readonly words: string
  readonly question: string
  /** What it does, in sentences. */
  readonly does: readonly string[]
  readonly keep: string
  readonly isBusy: boolean
  readonly run: () => void
}

/** A button that says what it does and asks once, in the page, before it does it. */
export function AskOnce({ words, question, does, keep, isBusy, run }: Props) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) {
    return (
      <Question {...{ words, question, does, keep, isBusy, run }} leave={() => setOpen(false)} />
    )
  }
  return (
    <button ref={button} type="button" className="button" onClick={() => setOpen(true)}>
      {words}
    </button>
  )
}

function Question(props: Props & { readonly leave: () => void }) {
  const { words, question, does, keep, isBusy, run, leave } = props
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <section className="notice notice-partly stack-tight share-ask" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {question}
      </h2>
      {does.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="row">
        <button type="button" className="button" aria-disabled={isBusy} onClick={run}>
          {words}
        </button>
        <button type="button" className="button-link" onClick={leave}>
          {keep}
        </button>
      </div>
    </section>
  )
}
