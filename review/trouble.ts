/** Something the people who run the review can mend: what happened, then what to do. Shown without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble'
}
