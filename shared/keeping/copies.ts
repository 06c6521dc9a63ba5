/** The daily copies that the app keeps beside its records. */
export interface Copy {
  /** The file's name, such as copy-2026-11-23.db. */
  readonly name: string
  readonly madeAt: string
  readonly bytes: number
}

export interface DataPlace {
  readonly folder: string
  readonly bytes: number
  readonly copies: readonly Copy[]
}

/** How many daily copies are kept; the oldest goes when an eighth is made. */
export const copiesKept = 7

/** "1.2 MB" and the like, in the units the file explorer shows. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
