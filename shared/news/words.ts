/** What came of asking the review, or of opening a file, in sentences. */
import type { NewsKind, NewsOutcome, NewsRefusal, NewsResult, NotCome } from './news.ts'

const names: Readonly<Record<NewsKind, string>> = {
  benchmark: 'the figures of homes like yours',
  advisories: 'the advisories of the review',
}

const noneYet: Readonly<Record<NewsKind, string>> = {
  benchmark: 'The review has not published any figures yet.',
  advisories: 'The review has not published any advisories yet.',
}

const stays = 'What you had before stays as it was.'

const refused: Readonly<Record<NewsRefusal, string>> = {
  'too-large':
    'That file is larger than anything the review publishes for the app. Nothing was opened.',
  'not-json':
    'That is not a file for this app. Look for one named benchmark.json or advisories.json. Nothing was opened.',
  'not-news':
    'That is not a file for this app. Look for one named benchmark.json or advisories.json. Nothing was opened.',
  'newer-format':
    'That file is for a newer version of this app. Update the app, then open it again.',
  'other-review':
    'That file comes from another review than the one whose details you have opened, or from before it changed its key. It was not taken.',
  'bad-signature':
    'That file was changed after the review signed it, or was damaged on its way. It was not taken. Get it again from the review itself.',
  older: 'That file is older than the one you have. It was not taken.',
  'made-up':
    'That file holds made-up data, for trying things out, and you have real figures. It was not taken.',
}

const notHere: Readonly<Record<NotCome, string>> = {
  'no-connection':
    'There was no connection to the review. Try again when this PC is online, or open the file from a USB stick.',
  'not-the-review':
    'Something on the way answered, and it was not the review. Wi-Fi with a login page does that. Sign in to the Wi-Fi first, then try again.',
  busy: 'The review is busy just now. Try again later.',
  stopped: 'You stopped it. Nothing was changed.',
  'none-yet': 'The review has not published anything yet.',
}

const isRefusal = (outcome: NewsOutcome): outcome is NewsRefusal => Object.hasOwn(refused, outcome)

export interface SaidOfNews {
  readonly isGood: boolean
  readonly sentence: string
}

/** `hasBefore`: whether something of that kind was kept before, so that the person hears that it still is. */
export function saidOf({ kind, outcome }: NewsResult, hasBefore: boolean): SaidOfNews {
  const name = kind === null ? 'the file' : names[kind]
  if (outcome === 'new') return { isGood: true, sentence: `${capital(name)} are here.` }
  if (outcome === 'same') {
    return { isGood: true, sentence: `You have the newest already: ${name} have not changed.` }
  }
  if (outcome === 'none-yet' && kind !== null) return { isGood: true, sentence: noneYet[kind] }
  const sentence = isRefusal(outcome) ? refused[outcome] : notHere[outcome]
  const isMore = hasBefore && isRefusal(outcome)
  return {
    isGood: outcome === 'none-yet',
    sentence: isMore ? `${sentence} ${stays}` : sentence,
  }
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
