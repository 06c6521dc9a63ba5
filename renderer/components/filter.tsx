interface Props<C extends string> {
  /** Names the group for those who hear it. */
  readonly legend: string
  /** One of its kind on the page. */
  readonly name: string
  readonly choices: readonly {
    readonly choice: C
    readonly words: string
    readonly count: number
  }[]
  readonly shown: C
  readonly show: (choice: C) => void
}

/** Shows only some of a list; each choice says how many it would show. */
export function Filter<C extends string>({ legend, name, choices, shown, show }: Props<C>) {
  return (
    <fieldset className="row filter not-on-paper">
      <legend className="for-ears">{legend}</legend>
      {choices.map(({ choice, words, count }) => (
        <label key={choice} className="filter-choice">
          <input
            type="radio"
            name={name}
            checked={choice === shown}
            onChange={() => show(choice)}
          />
          <span>
            {words} ({count})
          </span>
        </label>
      ))}
    </fieldset>
  )
}
