import { factInWords } from '../../../../shared/devices/fact-words.ts'
import { factNames, notKnown } from '../../../../shared/devices/words.ts'
import { FactCard } from '../../../components/fact-card.tsx'
import { type FactGroup, isAsked } from './device-fields.ts'
import { FactGroupForm } from './fact-group-form.tsx'
import type { OneDevice } from './with-device.tsx'

interface Props {
  readonly group: FactGroup
  readonly one: OneDevice
}

/** Some facts that belong together, and the form that changes them in their place. */
export function FactGroupCard({ group, one }: Props) {
  const lines = group.facts
    .filter(fact => isAsked(fact, one.device))
    .map(fact => {
      const words = factInWords(one.device, fact)
      const isUnknown = words === notKnown
      const shown = fact === 'note' && isUnknown ? 'Nothing noted' : words
      return { key: fact, name: factNames[fact], words: shown, isUnknown }
    })
  return (
    <FactCard
      id={`device-group-${group.id}`}
      title={group.title}
      lines={lines}
      form={close => <FactGroupForm group={group} one={one} close={close} />}
    />
  )
}
