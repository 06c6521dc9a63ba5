/** What every command gets: the day, and where its words go. */
export interface CommandOptions {
  readonly today: string
  readonly write: (line: string) => void
}
