interface Props<K extends string> {
  /** The id of the first choice, for the error summary. */
  readonly id: string
  readonly question: string
  readonly kinds: readonly K[]
  readonly words: Readonly<Record<K, string>>
  readonly chosen: K | null
  readonly error: string | undefined
  readonly choose: (kind: K) => void
}

/** What kind of thing it is, in large choices: the rest of the form follows from it. */
export function KindChoices<K extends string>(props: Props<K>) {
  const { id, question, kinds, words, chosen, error, choose } = props
  return (
    <fieldset className="stack-tight" aria-describedby={`${id}-error`}>
      <legend className="form-legend">{question}</legend>
      <span id={`${id}-error`} className="error">
        {error}
      </span>
      <div className="kind-choices">
        {kinds.map((kind, index) => (
          <label key={kind} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={id}
              checked={kind === chosen}
              onChange={() => choose(kind)}
            />
            <strong>{words[kind]}</strong>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
