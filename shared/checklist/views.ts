/** The ways to look at the same questions and answers: by topic, by standard, or only some of them. */
import type { Standards } from './frameworks.ts'

export const viewNames = [
  'topics',
  'dspt',
  'cyber-essentials',
  'caf',
  'strategy',
  'it',
  'due',
] as const
export type ViewName = (typeof viewNames)[number]

/** The link to each view. */
export const viewWords: Readonly<Record<ViewName, string>> = {
  topics: 'By topic',
  dspt: 'DSPT',
  'cyber-essentials': 'Cyber Essentials',
  caf: 'CAF',
  strategy: 'National strategy',
  it: 'Only what IT must do',
  due: 'Only what is due',
}

/** The views that follow a standard, and where it stands among the standards. */
export const standardOfView = {
  dspt: 'dspt',
  'cyber-essentials': 'cyberEssentials',
  caf: 'caf',
  strategy: 'strategy',
} as const satisfies Partial<Record<ViewName, keyof Standards>>
export type StandardView = keyof typeof standardOfView

export function isStandardView(view: string): view is StandardView {
  return Object.hasOwn(standardOfView, view)
}

export function viewPage(view: ViewName): string {
  return view === 'topics' ? '/checklist' : `/checklist/by/${view}`
}
