/** What an advisory means for this service, in sentences: which devices and systems, and what would have to be known. */
import { capital, counted } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { Concern, Found, MayBe, Verdict } from './concern.ts'
import type { Missing } from './fit.ts'

/** "2 of your devices and 1 of your systems": in figures, for it stands before names and not in a sentence. */
function numbers(devices: Found, systems: Found): string {
  const parts = [
    ...(devices.count > 0 ? [`${devices.count} of your devices`] : []),
    ...(systems.count > 0 ? [`${systems.count} of your systems`] : []),
  ]
  return parts.join(' and ')
}

/** "2 of your devices", "Perhaps 3 of your systems", "Every service". */
export function whoIsConcerned(concern: Concern): string {
  const { advisory, verdict, devices, systems, mayBeDevices, mayBeSystems } = concern
  if (verdict === 'may-concern') return `Perhaps ${numbers(mayBeDevices, mayBeSystems)}`
  if (verdict !== 'concerns') return verdictWords[verdict]
  return advisory.concerns.everybody ? 'Every service' : numbers(devices, systems)
}

const verdictWords: Readonly<Record<Exclude<Verdict, 'concerns' | 'may-concern'>, string>> = {
  'cannot-say': 'We cannot say yet',
  'not-concerned': 'Nothing of yours',
  'other-services': 'Other kinds of service',
}

/** "Office PC, Lounge tablet and 3 more". */
export function namesOf({ shown, count }: Found): string {
  const names = shown.map(({ name }) => name).join(', ')
  const more = count - shown.length
  return more > 0 ? `${names} and ${more} more` : names
}

const missingWords: Readonly<Record<Missing, string>> = {
  system: 'the system',
  version: 'the version',
  edition: 'the edition',
  make: 'the make',
  model: 'the model',
  support: 'whether updates still come',
  'paid-updates': 'whether updates are paid for',
  antivirus: 'whether antivirus is on',
  encryption: 'whether encryption is on',
  updates: 'whether updates are on',
  screenLock: 'whether a screen lock is on',
  firewall: 'whether a firewall is on',
  'personal-data': 'whether it holds personal details',
  ownership: 'whose it is',
  software: 'which programs are on it',
  supplier: 'the supplier',
  holds: 'what it holds',
  'sign-in': 'whether two-step sign-in is on',
  'runs-on': 'where it runs',
  backup: 'who backs it up',
}

/** "Your list does not say yet: the version, the edition." */
export function missingInWords({ missing }: MayBe): string {
  return `Your list does not say yet: ${missing.map(each => missingWords[each]).join(', ')}.`
}

function nameAll(label: string, found: Found): readonly string[] {
  return found.count === 0 ? [] : [`${found.count} of your ${label}: ${namesOf(found)}.`]
}

/** All of it in one go, for paper and for ears. */
export function concernInWords(concern: Concern): string {
  const { advisory, verdict, devices, systems, mayBeDevices, mayBeSystems } = concern
  if (advisory.concerns.everybody && verdict === 'concerns') return 'Concerns every service.'
  const sure = [...nameAll('devices', devices), ...nameAll('systems', systems)]
  const mayBe = [...nameAll('devices', mayBeDevices), ...nameAll('systems', mayBeSystems)]
  return [...sure, ...mayBe.map(words => `Perhaps ${words}`)].join(' ')
}

/** The heading of the page of all advisories. */
export function advisoriesNews(
  concerns: readonly Concern[],
  undecided: readonly Concern[],
): string {
  if (concerns.length === 0) return 'There are no advisories'
  const sure = undecided.filter(({ verdict }) => verdict === 'concerns')
  if (sure.length > 0) {
    return `${capital(counted(sure.length, 'advisory concerns', 'advisories concern'))} you`
  }
  if (undecided.length === 0) return 'No advisory waits for you now'
  return `${capital(counted(undecided.length, 'advisory', 'advisories'))} may concern you`
}

/** Why it stands back; null while it counts. */
export function pastReviewInWords({ isPastReview, advisory }: Concern): string | null {
  if (!isPastReview) return null
  return `This advisory counted until ${dayInWords(advisory.reviewBy)} and may be out of date. It was not looked at again since, as far as this app knows.`
}

export const sureWords = {
  read: 'It was read there.',
  'second-hand': 'It was read in somebody else’s account.',
  memory: 'It was written from memory. Check it before you rely on it.',
} as const
