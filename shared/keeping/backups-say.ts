/** What the app's own backups say to the checklist's questions about backups: what is known of this app, and no more. */
export interface BackupFacts {
  /** When the newest backup on this PC was made. */
  readonly newestAt: string | null
  readonly second: { readonly reachedAt: string | null; readonly isSameDisk: boolean } | null
  /** The last day one was opened apart and found good, or gone back to. */
  readonly testedOn: string | null
}
