/** What came of one attack. */
export interface Finding {
  readonly isClean: boolean
  /** What was tried and what was found, for whoever reads the report. */
  readonly words: string
}
