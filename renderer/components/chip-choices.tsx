export interface ChipChoice {
  readonly value: string | boolean | null
  readonly words: string
}

interface Props {
  /** The id of the first choice, for the error summary. */
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly choices: readonly ChipChoice[]
  readonly chosen: ChipChoice['value']
  readonly choose: (value: ChipChoice['value']) => void
}

/** One of a few short choices, side by side. */
export function ChipChoices({ id, label, hint, choices, chosen, choose }: Props) {
  return (
    <fieldset className="field chip-choices" aria-describedby={`${id}-hint`}>
      <legend className="label">{label}</legend>
      <span id={`${id}-hint`} className="small quiet">
        {hint}
      </span>
      <div className="row chip-choices-row">
        {choices.map(({ value, words }, index) => (
          <label key={words} className="filter-choice">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={id}
              checked={value === chosen}
              onChange={() => choose(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
