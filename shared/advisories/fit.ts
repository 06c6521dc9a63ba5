/** Whether a condition of an advisory holds: for certain, not, or only if something is so that the lists do not say. */

/** What the lists would have to say before anybody could be sure. */
export type Missing =
  | 'system'
  | 'version'
  | 'edition'
  | 'make'
  | 'model'
  | 'support'
  | 'paid-updates'
  | 'antivirus'
  | 'encryption'
  | 'updates'
  | 'screenLock'
  | 'firewall'
  | 'personal-data'
  | 'ownership'
  | 'software'
  | 'supplier'
  | 'holds'
  | 'sign-in'
  | 'runs-on'
  | 'backup'

/** One thing that a condition asks: it holds, it does not, or this would have to be known. */
export type Said = boolean | Missing

/** All of a condition: null where it does not hold; else what is missing to be sure, which is nothing where it does. */
export type Fit = readonly Missing[] | null

/** Every part has to hold. One that does not settles it, whatever else is not known. */
export function allOf(parts: readonly Said[]): Fit {
  if (parts.includes(false)) return null
  return [...new Set(parts.filter(part => typeof part === 'string'))]
}

/** One condition that holds is enough; else the one that is nearest to being sure. */
export function anyOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => {
    if (best === null || fit === null) return best ?? fit
    return fit.length < best.length ? fit : best
  }, null)
}

/** What a list is asked that names some choices: nothing is asked where it names none. */
export function among<T>(asked: readonly T[], own: T | null, missing: Missing): Said {
  if (asked.length === 0) return true
  return own === null ? missing : asked.includes(own)
}
