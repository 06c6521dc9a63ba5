/** How often a test that takes chances takes them: seldom in every run, often where somebody asks for all of it. */

/** All of it with CARE_CYBER_CHECK_FULL=yes; see review/README.md for what that is. */
export const fewOr = (few: number, full: number): number =>
  process.env['CARE_CYBER_CHECK_FULL'] === 'yes' ? full : few

/** All of it on the build machine too: what the review's promises rest on, and little enough to be tried each time. */
export const fewOrInCi = (few: number, full: number): number =>
  process.env['CI'] === undefined ? fewOr(few, full) : full
