import { useStore } from 'zustand'
import { FormField } from '../../../components/form-field.tsx'
import { doneBy } from '../../../state/done-by.ts'

/** Who makes the changes, so that the story of a device says so. */
export function DoneByField() {
  const who = useStore(doneBy, state => state.who)
  return (
    <FormField
      id="done-by"
      label="Your name or job title (if you like)"
      hint="It stands beside what you change, in the story of the device. Asked once until you close the app."
      most={80}
      value={who}
      change={typed => doneBy.setState({ who: typed })}
    />
  )
}
