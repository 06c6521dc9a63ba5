/** What an app on an errand says after each step, and what of it may be found once the app was stopped. */

export interface Said {
  /** Whether the step was acknowledged or refused. */
  readonly word: 'ok' | 'no'
  readonly step: number
  /** Of the records, where that can be said. */
  readonly content: string
  readonly isLocked: boolean | null
  /** Every backup there is, here and on the stick. */
  readonly backups: readonly string[]
  /** What a refusal was put in. */
  readonly message: string
}

/** Where the records are shut, or the disk does not let them be read. */
export const unknown = '-'

export const saidIn = (lines: readonly string[]): readonly Said[] =>
  lines.map(line => JSON.parse(line) as Said)

export interface Expected {
  /** What the records may hold, each with whether they are locked then, where that is known; null where it is in doubt. */
  readonly states: readonly Pick<Said, 'content' | 'isLocked'>[] | null
  readonly backups: readonly string[]
}

/** While the records are shut they hold what they are found to hold when they open. */
function known(said: readonly Said[], at: number): Said | undefined {
  const here = said[at]
  if (here?.content !== unknown) return here
  const later = said.slice(at).find(({ content }) => content !== unknown)
  return later === undefined ? here : { ...here, content: later.content }
}

/** The last time that somebody could say what the records hold. */
export const lastKnown = (said: readonly Said[]): Said | undefined =>
  said.findLast(({ content }) => content !== unknown)

/** As after the last step that was acknowledged, or as after the next one: the whole errand is what it says unhindered. */
export function expectedAfter(whole: readonly Said[], last: number | null): Expected {
  const at = last === null ? -1 : whole.findIndex(({ step }) => step === last)
  const [before, after] = [known(whole, Math.max(at, 0)), known(whole, at + 1)]
  const states = [before, after].filter(each => each !== undefined)
  const stays = (name: string) => states.every(({ backups }) => backups.includes(name))
  return { states, backups: at < 0 ? [] : (before?.backups ?? []).filter(stays) }
}
