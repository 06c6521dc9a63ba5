import { dayInWords } from '../../../shared/dates.ts'
import { isByFile, isClosed } from '../../../shared/sharing/letter-words.ts'
import type { KeptLetter } from '../../../shared/sharing/queue.ts'
import { useStores, useToday } from '../../stores.tsx'
import { AskOnce } from './ask-once.tsx'
import type { SharingStep } from './use-sharing-step.ts'

interface Props {
  readonly serviceId: string
  readonly letter: KeptLetter
  readonly step: SharingStep
}

export function TakeBack({ serviceId, letter, step }: Props) {
  const { sharing } = useStores()
  const today = useToday()
  const day = dayInWords(letter.lastDay)
  const isHere = letter.state === 'frozen' && letter.attempts.length === 0 && !isByFile(letter)
  return (
    <AskOnce
      words="Take it back"
      question={isHere ? 'Take it back before it is sent?' : 'Take back what you sent?'}
      does={
        isHere
          ? ['It has not left this PC. It will not be sent.']
          : [
              'The review is asked over the network to erase it, again and again until it says that it has. Without a network, save the request as a file afterwards.',
              isClosed(letter, today)
                ? `The last day was ${day}. If the review had them by then, they stay in its totals.`
                : `It has to hear of it by ${day}. Afterwards what was sent stays in the totals.`,
              'You can share again later; it then counts as new.',
            ]
      }
      keep="Leave it as it is"
      isBusy={step.busy}
      run={() => void step.run(() => sharing.takeBack(serviceId, letter.id))}
    />
  )
}
