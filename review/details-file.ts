/** The details file: what the manager's app needs to find the review and to check what it says. Signed, nothing secret. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Details } from '../shared/sharing/details.ts'

export const detailsFile = (folder: string) => join(folder, 'review-details.json')

/** Whole or not at all, and only where it says something new. */
export function writeDetails(folder: string, details: Details): string {
  const file = detailsFile(folder)
  const text = `${JSON.stringify(details, null, 2)}\n`
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file
  const next = `${file}.new`
  writeFileSync(next, text, { mode: 0o644, flush: true })
  renameSync(next, file)
  return file
}
