/** Whether a system or online service is one of those that an advisory concerns. */
import { hasWords, plainWords } from '../devices/read-system.ts'
import type { SystemCondition } from '../sharing/advisory.ts'
import type { System } from '../systems/system.ts'
import { allOf, among, type Fit, type Said } from './fit.ts'

export function systemFit(system: System, condition: SystemCondition): Fit {
  const { kinds, names, suppliers, signIn, runsOn, backedUpBy } = condition
  return allOf([
    kinds.length === 0 || kinds.includes(system.kind),
    names.length === 0 || isNamed(system.name, names),
    madeBy(system, suppliers),
    holdsOne(system, condition),
    among(signIn, system.signInCheck, 'sign-in'),
    among(runsOn, system.runsOn, 'runs-on'),
    among(backedUpBy, system.backedUpBy, 'backup'),
  ])
}

function isNamed(text: string, asked: readonly string[]): boolean {
  const words = plainWords(text)
  return asked.some(each => hasWords(words, plainWords(each)))
}

function madeBy({ name, supplier }: System, asked: readonly string[]): Said {
  if (asked.length === 0 || isNamed(`${name} ${supplier}`, asked)) return true
  return supplier === '' ? 'supplier' : false
}

function holdsOne({ data }: System, { holds }: SystemCondition): Said {
  if (holds.length === 0) return true
  return data === null ? 'holds' : data.some(each => holds.includes(each))
}
