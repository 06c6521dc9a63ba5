/** Where the records and their copies lie in the data folder. */
import { join } from 'node:path'

export const recordsFile = (folder: string): string => join(folder, 'records.db')
export const copiesFolder = (folder: string): string => join(folder, 'copies')
export const backupsFolder = (folder: string): string => join(folder, 'backups')
/** A backup that was opened and made ready, and waits for somebody to agree. */
export const stagedFile = (folder: string): string => join(folder, 'restoring.db')
/** One to which something was added that could still be read of hurt records. */
export const salvagedFile = (folder: string): string => join(folder, 'salvaged.db')

/** Marks a SQLite file as ours: "CCCk" in ASCII, kept in the file's header. */
export const applicationId = 0x4343436b
