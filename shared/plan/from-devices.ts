/**
 * The lines of the plan that the device list puts there: one for each system or model that loses its updates. DSPT 8.2.1
 * asks for a decision about each; Cyber Essentials fails whoever still uses them. It is one line and not one a device,
 * for a home with 30 old tablets has one thing to decide.
 */
import { counted } from '../counted.ts'
import { unknownSystem } from '../devices/ending-key.ts'
import type { Ending } from '../devices/endings.ts'
import { meaningOf } from '../devices/support-words.ts'
import type { WrittenLine } from './line.ts'
import { type PlanLine, type PlanState, wordsOf } from './plan-line.ts'

const fromList = {
  from: 'devices',
  question: null,
  concern: null,
  topicTitle: 'From your device list',
  steps: [],
  // Nobody knows how long it takes to replace a device, and a wrong number is worse than none.
  minutes: null,
  doer: 'it',
  choice: null,
  isToConfirm: false,
} as const

/** Where care itself could stop or records get out comes first; what is past its end comes before what ends soon. */
function harmOf({ isPressing, ended }: Ending): number {
  if (isPressing) return 3
  return ended > 0 ? 2 : 1
}

/** Newer versions cost nothing where the device takes them; a model that has ended can only be replaced. */
const effortOf = ({ support }: Ending) => (support.from === 'model' ? 3 : 2)

/** "Replace or update three devices with Windows 10 22H2"; without the number where nobody has one any more. */
function titleOf({ product, support }: Ending, devices: string): string {
  if (support.from === 'model') return `Replace ${devices} of the model ${product}`
  if (product === unknownSystem) return `Replace or update ${devices} without updates`
  return `Replace or update ${devices} with ${product}`
}

/** What is kept with the first words written about it, to name the line when no device asks for it any more. */
export const lastingTitle = (ending: Ending) => titleOf(ending, 'devices')

/** A decision holds until another device comes to stand here. */
function stateOf({ cameAt }: Ending, written: WrittenLine | undefined): PlanState {
  if (written === undefined || written.state === 'open') return 'open'
  const hasCome = cameAt !== null && written.decidedAt !== null && cameAt > written.decidedAt
  return hasCome ? 'reopened' : written.state
}

export function listLine(ending: Ending, written: WrittenLine | undefined): PlanLine {
  const { key, support, count, ended } = ending
  // Past its end there is no day that would be honest: it should have been done.
  const suggested = ended > 0 ? null : support.endsOn
  const dueOn = written?.dueOn ?? suggested
  return {
    ...fromList,
    key,
    ending,
    title: titleOf(ending, counted(count, 'device', 'devices')),
    why: meaningOf(support),
    harm: harmOf(ending),
    effort: effortOf(ending),
    state: stateOf(ending, written),
    dueOn,
    isDueSuggested: dueOn !== null && written?.dueOn == null,
    ...wordsOf(written),
  }
}

/** What people wrote about devices that are upgraded, kept with a reason, or gone by now. */
export function closedByList(written: WrittenLine): PlanLine {
  return {
    ...fromList,
    key: written.ruleKey ?? written.id,
    ending: null,
    title: written.title,
    why: 'No device in your list waits for this any more.',
    harm: 1,
    effort: 1,
    state: 'closed-by-list',
    dueOn: written.dueOn,
    isDueSuggested: false,
    ...wordsOf(written),
  }
}
