/** What the sector survey of 2025 found, to stand beside one's own answers before any review has published. Not ours. */

export const survey = {
  title: 'The state of cyber security in adult social care',
  by: 'Ipsos for the Department of Health and Social Care',
  publishedOn: '2025-03-24',
  asked: 'December 2023 to April 2024',
  providers: 575,
} as const

/** Of these we read accounts by others, not the survey's own tables. */
export const surveySureness =
  'We read these figures in accounts of the survey by others (law firms, trade press, a trade body), not in its own tables.'

/** One in 100 of 575 is six providers; a sample of that size is good to about four in 100 either way. */
export const surveyCare =
  'A survey of that size can be about four in 100 off. It asked providers, which can run several homes, and its words were not those of this checklist.'

export interface SurveyFigure {
  readonly percent: number
  /** "had a formal policy on cyber risk", of so many in 100. */
  readonly had: string
  /** The question of the checklist that comes nearest; null where there is none. */
  readonly questionId: string | null
}

/** Each was read in at least one of: hcrlaw, ukauthority, anthonycollins, homecareassociation (2025). */
export const surveyFigures: readonly SurveyFigure[] = [
  { percent: 82, had: 'had a formal policy on cyber risk', questionId: 'policies-current' },
  {
    percent: 80,
    had: 'had a continuity plan that covers cyber',
    questionId: 'continuity-plan',
  },
  { percent: 82, had: 'knew where to get advice', questionId: 'free-help' },
  {
    percent: 79,
    had: 'used at least one established way to find cyber threats',
    questionId: null,
  },
  { percent: 33, had: 'had an incident or an attack that failed in three years', questionId: null },
  { percent: 33, had: 'had staff who use their own devices for work', questionId: null },
  { percent: 39, had: 'shared devices between staff', questionId: null },
  { percent: 30, had: 'shared e-mail addresses between staff', questionId: null },
]
