/** The questions as the build wrote them, so that a journey need not know how many there are. */
import { readFileSync } from 'node:fs'
import type { Pack } from '../../shared/checklist/pack.ts'
import { packFor, questionsOf } from '../../shared/checklist/status.ts'
import type { ServiceKind } from '../../shared/services/choices.ts'

/** How many questions a service of this kind is asked. */
export function questionCount(kind: ServiceKind): number {
  const pack = JSON.parse(readFileSync('out/content/pack.json', 'utf8')) as Pack
  return questionsOf(packFor(pack, { kind })).length
}
