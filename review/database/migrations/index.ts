/** The history of the tables, in order. What has shipped is never edited; the version is the length of this list. */
import type { Migration } from '../database.ts'
import { letters } from './0001-letters.ts'
import { storeLetters } from './0002-store-letters.ts'

export const migrations: readonly Migration[] = [letters, storeLetters]
