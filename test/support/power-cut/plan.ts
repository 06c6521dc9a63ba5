/** What the app of the power cuts does, known to the app and to whoever looks at what is left of its files. */
export const passphrase = 'kettle garden harbour'

/** How many lines are written before each of these. */
export const linesAfter = { backup: 12, lock: 8, restore: 8, turnOff: 6, end: 6 } as const
/** How many the backup holds. */
export const backupsAt = linesAfter.backup
