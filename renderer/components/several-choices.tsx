interface Props {
  /** The id of the first choice, for the error summary. */
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly choices: readonly { readonly value: string; readonly words: string }[]
  /** What an empty list means, such as "None of these". */
  readonly none: string
  /** Null while it is not known. */
  readonly chosen: readonly string[] | null
  readonly choose: (chosen: readonly string[] | null) => void
}

/** As many of a few short choices as hold, or none of them, or not known: the last two go with no other. */
export function SeveralChoices({ id, label, hint, choices, none, chosen, choose }: Props) {
  const turn = (value: string) => {
    const others = (chosen ?? []).filter(each => each !== value)
    const next = chosen?.includes(value) === true ? others : [...others, value]
    // The order of the choices, so that ticking one off and on again changes nothing.
    const inOrder = choices.map(each => each.value).filter(each => next.includes(each))
    choose(inOrder.length === 0 ? null : inOrder)
  }
  const boxes = [
    ...choices.map(({ value, words }) => ({
      words,
      isOn: chosen?.includes(value) === true,
      press: () => turn(value),
    })),
    { words: none, isOn: chosen?.length === 0, press: () => choose([]) },
    { words: 'Not known', isOn: chosen === null, press: () => choose(null) },
  ]
  return (
    <fieldset className="field chip-choices" aria-describedby={`${id}-hint`}>
      <legend className="label">{label}</legend>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      <div className="row chip-choices-row">
        {boxes.map(({ words, isOn, press }, index) => (
          <label key={words} className="filter-choice several-choice">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={isOn}
              onChange={press}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
