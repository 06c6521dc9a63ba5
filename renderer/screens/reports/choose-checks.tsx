import { useId } from 'react'
import { chosenChecks, type ComparedCheck } from './chosen-checks.ts'

interface Props {
  readonly checks: readonly ComparedCheck[]
  readonly from: ComparedCheck
  readonly to: ComparedCheck
}

/** Which two checks to compare. With only two there is nothing to choose. */
export function ChooseChecks({ checks, from, to }: Props) {
  if (checks.length === 2) {
    return (
      <p className="quiet not-on-paper">
        From: {from.words}. To: {to.words}.
      </p>
    )
  }
  const choose = (chosen: { readonly from?: string; readonly to?: string }) => {
    chosenChecks.setState({ from: from.id, to: to.id, ...chosen })
  }
  return (
    <div className="row choose-checks not-on-paper">
      <CheckSelect label="From" checks={checks} chosen={from} choose={id => choose({ from: id })} />
      <CheckSelect label="To" checks={checks} chosen={to} choose={id => choose({ to: id })} />
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly checks: readonly ComparedCheck[]
  readonly chosen: ComparedCheck
  readonly choose: (id: string) => void
}

function CheckSelect({ label, checks, chosen, choose }: SelectProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={chosen.id}
        onChange={event => choose(event.target.value)}
      >
        {checks.map(check => (
          <option key={check.id} value={check.id}>
            {check.words}
          </option>
        ))}
      </select>
    </div>
  )
}
