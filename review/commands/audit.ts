/** What the review team did, one line each: the day, what, and counts. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export function appendAudit(dataFolder: string, line: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  appendFileSync(join(dataFolder, 'audit.log'), `${line}\n`, { mode: 0o600, flush: true })
}
