/** The type of the open records, apart from the code that opens them so that no import runs in a circle. */
import type BetterSqlite3 from 'better-sqlite3'

export type Database = BetterSqlite3.Database
