/** A part of the app that somebody else wrote, with the terms it comes under. */
export interface Part {
  readonly name: string
  readonly version: string
  /** The short name of its licence, such as MIT. */
  readonly licence: string
  /** The licence itself, which has to travel with the part. */
  readonly text: string
}
