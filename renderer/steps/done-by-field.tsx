import { useStore } from 'zustand'
import { FormField } from '../components/form-field.tsx'
import { doneBy } from '../state/done-by.ts'

interface Props {
  /** Whose story it is: "the device", "the system". */
  readonly of?: string
}

/** Who makes the changes, so that the story of what was changed says so. */
export function DoneByField({ of = 'the device' }: Props) {
  const who = useStore(doneBy, state => state.who)
  return (
    <FormField
      id="done-by"
      label="Your name or job title (if you like)"
      hint={`It stands beside what you change, in the story of ${of}. Asked once until you close the app.`}
      most={80}
      value={who}
      change={typed => doneBy.setState({ who: typed })}
    />
  )
}
