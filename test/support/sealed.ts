/** Sealed files as tests need them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '../../electron/system/sealing.ts'
import { runCommand } from '../../review/commands/run.ts'
import { openKeys } from '../../review/keys.ts'
import { keysFolder } from '../../review/place.ts'
import type { Settings } from '../../review/settings.ts'

/** Runs a command of the review; returns what it wrote. */
export async function command(
  settings: Settings,
  [name = '', ...rest]: readonly string[],
  today = '2026-11-23',
): Promise<string> {
  const lines: string[] = []
  await runCommand(settings, { command: name, rest, today, write: line => lines.push(line) })
  return lines.join('\n')
}

/** What `npm run review -- import` says of these files. */
export const importing = (settings: Settings, ...files: readonly string[]): Promise<string> =>
  command(settings, ['import', ...files])

/** Texts as the app closes them for this review, in a file of its data folder. */
export async function sealedFile(
  { dataFolder }: Settings,
  name: string,
  texts: readonly string[],
): Promise<string> {
  const { sealingKey } = openKeys(keysFolder(dataFolder))
  const file = join(dataFolder, name)
  writeFileSync(file, await seal(texts, sealingKey))
  return file
}

export const receiptBeside = (file: string): string =>
  readFileSync(file.replace(/[.]sealed$/, '.receipt'), 'utf8')
