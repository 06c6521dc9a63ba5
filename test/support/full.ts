/** How often a test that takes chances takes them: seldom in every run, often where somebody asks for all of it. */

/** All of it with CARE_CYBER_CHECK_FULL=yes; see review/README.md for what that is. */
export const fewOr = (few: number, full: number): number =>
  process.env['CARE_CYBER_CHECK_FULL'] === 'yes' ? full : few
