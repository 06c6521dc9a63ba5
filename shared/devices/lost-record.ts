/** What was done after a device was lost, kept as lines in its note and read back from there. */
import { dayInWords } from '../dates.ts'
import type { Device } from './device.ts'
import type { LostStep } from './lost-steps.ts'

/** One thing done: the step, and when, such as "23 November 2026, 20:41". */
export interface Done {
  readonly did: string
  readonly at: string
}

const headOf = (day: string) => `Lost, ${dayInWords(day)}:`

/** The note with what was done below what stood there; several times for the same loss go on in the same place. */
export function noteWithLoss(
  device: Pick<Device, 'note'>,
  lostOn: string,
  done: readonly Done[],
  more: string,
): string {
  const head = headOf(lostOn)
  const added = [...done.map(({ did, at }) => `${at}: ${did}`), more.trim()].filter(Boolean)
  const note = device.note.trim()
  if (added.length === 0 && hasLine(note, head)) return note
  const lines = hasLine(note, head) ? added : [head, ...added]
  return [note, ...lines].filter(Boolean).join('\n')
}

const hasLine = (note: string, line: string) => note.split('\n').includes(line)

/** When each step was done for the loss that is open now, by the id of the step. */
export function doneBefore(
  { note, state, stateOn }: Pick<Device, 'note' | 'state' | 'stateOn'>,
  steps: readonly LostStep[],
): ReadonlyMap<string, string> {
  if (state !== 'lost' || stateOn === null) return new Map()
  const lines = note.split('\n')
  const start = lines.lastIndexOf(headOf(stateOn))
  if (start < 0) return new Map()
  const written = lines.slice(start + 1)
  return new Map(
    steps.flatMap(({ id, did }): [string, string][] => {
      const line = written.findLast(each => each.endsWith(`: ${did}`))
      return line === undefined ? [] : [[id, line.slice(0, -did.length - 2)]]
    }),
  )
}
