/** What a manager is told before anything is shared: who gets it, what they cannot see, what cannot be undone. */
import { dayInWords } from '../dates.ts'
import { fewestAlike, fewestAlikeWithDspt } from './likeness.ts'
import { lastOpenDayInWords, type Quarter } from './quarters.ts'
import type { ReviewOnFile } from './queue.ts'
import { countedOn } from './register-counts.ts'

export interface ExplainedPart {
  readonly heading: string
  readonly words: readonly string[]
}

/**
 * Only what this app does is promised. Of the review it is said what its file says and what the software made for it
 * does: nobody here can see what runs on its server.
 */
export function explainedParts(
  { name, address }: Pick<ReviewOnFile, 'name' | 'address'>,
  quarter: Quarter,
): readonly ExplainedPart[] {
  const lastDay = lastOpenDayInWords(quarter)
  return [
    {
      heading: 'Why it helps',
      words: [
        'Care notes, medicines and call bells depend on computers. When many services say what they have in place and what is hard, help can go where it is needed.',
      ],
    },
    {
      heading: 'Who gets it',
      words: [
        `“${name}”, at ${address}. So says the file that was opened here. This app cannot know who they are. If you are not sure, ask them first.`,
      ],
    },
    {
      heading: 'What is sent',
      words: [
        `Your answers without your notes, whether your DSPT is met, and rough numbers about your devices. Your kind, region and size are said only as far as about ${fewestAlike} services or more are alike, and your DSPT only where about ${fewestAlikeWithDspt} are.`,
        `How many are alike is our estimate of ${dayInWords(countedOn)}, partly from memory. It is not the register’s own count.`,
        'You see every word of it on the next page, and you can leave out what you like.',
      ],
    },
    {
      heading: 'What they cannot see',
      words: [
        'No name, no address, nothing that you typed, no list of devices, nothing about any person.',
        'One thing to know: someone who already knows your answers could recognise them. Leave out what you would not want to be recognised by.',
        'Without a network you can save a file that only they can open. The file does not say who you are. If you e-mail it, the e-mail does.',
        'While you send, their server sees the address of your internet connection for a moment, as every website does. The software made for the review does not keep it.',
      ],
    },
    {
      heading: 'What they publish',
      words: [
        'The software made for the review has a rule: totals only, and no total that stands for a handful of services.',
      ],
    },
    {
      heading: 'What you cannot undo',
      words: [
        `Until ${lastDay} you can correct what you sent or take it back, here. The review has to hear of it by the end of that day, so do not leave it to the last one. Afterwards it is part of the totals and cannot be taken out again.`,
      ],
    },
  ]
}

/** "3f2a 91bc 04d7 e6aa": the key's first figures, to be read down the phone. */
export function keyInWords(key: string): string {
  return key.match(/.{1,4}/g)?.join(' ') ?? ''
}
