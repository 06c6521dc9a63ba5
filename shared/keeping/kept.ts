/** What the app keeps on this PC, for the page that says so, and what erasing all of it means. */

/**
 * In the order in which they are erased: the records after their copies, so that a copy that cannot be deleted loses nobody their work,
 * and the lock after the records, which nobody could open without it.
 */
export const keptKinds = ['copies', 'hurt', 'unfinished', 'updates', 'records', 'lock'] as const
export type KeptKind = (typeof keptKinds)[number]

export interface Kept {
  readonly kind: KeptKind
  /** The file, or the folder that holds them. */
  readonly path: string
  readonly files: number
  readonly bytes: number
}

export interface WhatIsKept {
  readonly folder: string
  /** Only what is there. */
  readonly kept: readonly Kept[]
  /** The folder of the browser inside the app; it holds none of what people type. */
  readonly windowFolder: string
}

/** What has to be typed before everything is erased; small letters do as well. */
export const eraseWord = 'ERASE'

export const isEraseWord = (typed: string): boolean => typed.trim().toUpperCase() === eraseWord
