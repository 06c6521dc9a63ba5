/** What the records can come back from, and where all of it lies. */
export interface Copy {
  /** The file's name, such as care-cyber-check-2026-11-23-090000.ccc. */
  readonly name: string
  readonly madeAt: string
  readonly bytes: number
}

export interface DataPlace {
  readonly folder: string
  readonly bytes: number
  readonly copies: readonly Copy[]
}

/** "1.2 MB" and the like, in the units the file explorer shows. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
