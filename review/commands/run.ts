/** The commands of the review team: each does one thing and leaves one line in the audit file. */
import type { Settings } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { advise } from './advise.ts'
import { attack } from './attack.ts'
import { appendAudit } from './audit.ts'
import { backup } from './backup.ts'
import type { CommandOptions } from './command.ts'
import { importFiles } from './import.ts'
import { changeKeys, showKeys } from './keys.ts'
import { publish } from './publish.ts'
import { restore } from './restore.ts'
import { retention } from './retention.ts'
import { simulate } from './simulate.ts'
import { status } from './status.ts'

interface Asked extends CommandOptions {
  readonly command: string
  readonly rest: readonly string[]
}

/** Returns what was done, in counts, for the audit file. */
type Command = (
  settings: Settings,
  rest: readonly string[],
  options: CommandOptions,
) => Promise<string>

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['keys', (settings, [change], options) => chooseKeys(change)(settings, options)],
  ['status', (settings, _rest, options) => status(settings, options)],
  ['import', (settings, rest, options) => importFiles(settings, rest, options)],
  ['backup', (settings, [file], options) => backup(settings, needed(file, 'backup'), options)],
  ['restore', (settings, [file], options) => restore(settings, needed(file, 'restore'), options)],
  ['retention', (settings, _rest, options) => retention(settings, options)],
  ['simulate', simulate],
  ['publish', publish],
  ['advise', (...asked) => Promise.resolve(advise(...asked))],
  ['attack', (_settings, [folder], options) => attack(neededFolder(folder), options)],
])

export async function runCommand(settings: Settings, asked: Asked): Promise<void> {
  const command = commands.get(asked.command)
  if (command === undefined) {
    throw new Trouble(
      'The commands are: keys, keys change, status, import FILES, backup FILE, restore FILE, retention, simulate, publish QUARTER, advise FILE, attack FOLDER, show --made-up. Without a command the server starts.',
    )
  }
  const done = await command(settings, asked.rest, asked)
  appendAudit(settings.dataFolder, `${asked.today} ${asked.command}: ${done}`)
}

function needed(file: string | undefined, command: string): string {
  if (file !== undefined) return file
  throw new Trouble(`Say which file: npm run review -- ${command} FILE`)
}

function neededFolder(folder: string | undefined): string {
  if (folder !== undefined) return folder
  throw new Trouble('Say which folder: npm run review -- attack FOLDER')
}

function chooseKeys(change: string | undefined) {
  if (change === undefined) return showKeys
  if (change === 'change') return changeKeys
  throw new Trouble('Either keys, to see them, or keys change, to make new ones.')
}
