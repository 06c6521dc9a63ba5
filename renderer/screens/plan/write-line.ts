import type { LineChange } from '../../../shared/plan/line.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import type { Stores } from '../../stores.tsx'

/** Only what is to be changed; what is left out stays as it is. */
type Change = { readonly [Field in keyof LineChange]?: Exclude<LineChange[Field], undefined> }

export type WriteLine = (change: Change) => Promise<void>

/** Writes to a line wherever it is kept: a line by rule under its rule, one's own under its id. */
export function lineWriting(plan: Stores['plan'], serviceId: string, line: PlanLine): WriteLine {
  return change =>
    line.from === 'own'
      ? plan.writeOwn(serviceId, line.key, change)
      : plan.write(serviceId, line.key, change)
}
