/** Why a file cannot be used as a backup, each in words that say what to do. */
export const refusals = [
  'gone',
  'not-a-backup',
  'torn',
  'newer',
  'locked',
  'unsafe',
  'too-large',
] as const
export type BackupRefusalKind = (typeof refusals)[number]

const untouched = 'Your records are as they were.'

export const refusalWords: Readonly<Record<BackupRefusalKind, string>> = {
  gone: `That backup is no longer there. If it is on a USB stick or a network drive, connect it and try again. ${untouched}`,
  'not-a-backup': `That file is not a backup of Care Cyber Check. Choose a file whose name ends in “.ccc”. ${untouched}`,
  torn: `That backup is damaged or only half there. Copy it again from where it came, or choose another one. ${untouched}`,
  newer: `That backup was made by a newer Care Cyber Check. Put the newest version on this PC, then try again. ${untouched}`,
  locked: `That backup is locked with another passphrase than the one of today. Choose to go back to it: the app then asks for that passphrase before anything is changed. ${untouched}`,
  unsafe: `That file holds things that no backup of this app holds. Somebody may have changed it, so it was not opened. Choose another one. ${untouched}`,
  'too-large': `That file is far larger than a backup of this app can be. Choose another one. ${untouched}`,
}
