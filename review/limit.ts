/** So many requests a minute from one address. In memory only, and forgotten once an address has been quiet for a minute. */
import { isIPv6 } from 'node:net'

const minute = 60_000
/** More addresses than this at once are an attack; the ones seen first are forgotten. About 10 MB. */
const mostAddresses = 50_000

interface Bucket {
  /** How many requests are left, as of `at`. */
  readonly left: number
  readonly at: number
}

/** Asks whether a request may pass: 0, or the seconds until one may. */
export type Limit = (address: string) => number

export function createLimit(perMinute: number, milliseconds: () => number): Limit {
  const buckets = new Map<string, Bucket>()
  let swept = milliseconds()
  const leftOf = ({ left, at }: Bucket, now: number) =>
    Math.min(perMinute, left + ((now - at) * perMinute) / minute)
  const sweep = (now: number) => {
    swept = now
    for (const [address, { at }] of buckets) if (now - at >= minute) buckets.delete(address)
  }
  const makeRoom = () => {
    const oldest = buckets.keys().next()
    if (buckets.size > mostAddresses && oldest.done !== true) buckets.delete(oldest.value)
  }
  return address => {
    const now = milliseconds()
    if (now - swept >= minute) sweep(now)
    const key = neighbourhoodOf(address)
    const left = leftOf(buckets.get(key) ?? { left: perMinute, at: now }, now)
    const isFree = left >= 1
    buckets.set(key, { left: isFree ? left - 1 : left, at: now })
    makeRoom()
    return isFree ? 0 : Math.ceil(((1 - left) * minute) / perMinute / 1000)
  }
}

/** One household of IPv6 has more addresses than there are grains of sand: its first four groups stand for all. */
export function neighbourhoodOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = (text: string) => (text === '' ? [] : text.split(':'))
  const before = groups(head)
  const after = groups(tail)
  const between = address.includes('::') ? 8 - before.length - after.length : 0
  const zeros = Array.from({ length: between }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
