/** The news of the list of systems: how many there are, and the most pressing thing about them. */
import { capital, inWords } from '../counted.ts'
import { type Attention, type AttentionKind, attentionKinds } from './attention.ts'
import { systemsInWords } from './words.ts'

/** What follows "Eight systems, ", for one and for more of them. */
const newsWords: Readonly<Record<AttentionKind, readonly [one: string, more: string]>> = {
  'sign-in-off': [
    'holds people’s records without two-step sign-in',
    'hold people’s records without two-step sign-in',
  ],
  'sign-in-for-some': [
    'has two-step sign-in for only some people',
    'have two-step sign-in for only some people',
  ],
  'no-way-without': [
    'has no way to work without it written down',
    'have no way to work without them written down',
  ],
  'certificate-ended': ['has a certificate that has ended', 'have a certificate that has ended'],
  'certificate-ends-soon': [
    'has a certificate that ends within six months',
    'have a certificate that ends within six months',
  ],
  'certificate-not-known': [
    'has a supplier whose certificate is not known',
    'have a supplier whose certificate is not known',
  ],
}

/** What each system in use needs, one entry each, empty where it needs nothing. */
export function systemsNews(inUse: readonly (readonly Attention[])[]): string {
  if (inUse.length === 0) return 'None of the systems in the list is still used'
  const have = capital(systemsInWords(inUse.length))
  const counts = attentionKinds.map(kind => ({
    kind,
    count: inUse.filter(each => each.some(one => one.kind === kind)).length,
  }))
  const worst = counts.find(({ count }) => count > 0)
  if (worst === undefined) return `${have} in your list, and nothing stands out`
  const [one, more] = newsWords[worst.kind]
  if (inUse.length === 1) return `${have}, and it ${one}`
  return `${have}: ${inWords(worst.count)} ${worst.count === 1 ? one : more}`
}

/** "Four of them need a look.", empty where none does or the list has only one. */
export function needALook(inUse: readonly (readonly Attention[])[]): string {
  const count = inUse.filter(each => each.length > 0).length
  if (count === 0 || inUse.length === 1) return ''
  if (count === inUse.length) return 'Each of them needs a look at something.'
  return `${capital(inWords(count))} of them ${count === 1 ? 'needs' : 'need'} a look at something.`
}
