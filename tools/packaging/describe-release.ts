/**
 * Writes release.json for the installers in a folder, signed with the key in RELEASE_SIGNING_KEY, and reads it back as the
 * app would: node tools/packaging/describe-release.ts FOLDER. With --check it only reads, with the public half in
 * UPDATES_KEY. Every installer must be there: half a release is none.
 */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrations } from '../../electron/database/migrations/index.ts'
import { systems } from '../../shared/updates/release.ts'
import { root } from '../build.ts'
import { explainFailure, RuntimeFailure } from '../runtime/failure.ts'
import {
  describe,
  descriptionName,
  faultsIn,
  installersIn,
  publicHalf,
  readNotes,
  signingKey,
} from './release-description.ts'
import { sourceDate } from './source-date.ts'

const given = (name: string): string => {
  const value = process.env[name]
  if (value !== undefined && value !== '') return value
  throw new RuntimeFailure(`${name} is not set.`, 'Set it, and run the same command again.')
}

async function write(folder: string): Promise<string> {
  const key = signingKey(given('RELEASE_SIGNING_KEY'))
  const publicKey = publicHalf(key)
  if (publicKey !== given('UPDATES_KEY')) {
    throw new RuntimeFailure(
      'The signing key is not the other half of UPDATES_KEY, which the app was built with.',
      'Nobody could take this release. Set the two that belong together.',
    )
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const files = await installersIn(folder, version)
  const missing = systems.filter(system => !files.some(each => each.system === system))
  if (missing.length > 0) {
    throw new RuntimeFailure(
      `There is no installer for ${missing.join(', ')}.`,
      'Describe a release when all of it is there.',
    )
  }
  const notes = [...readNotes(join(root, 'assets', 'release-notes.yaml'), version)]
  const releasedOn = (await sourceDate(root)).toISOString().slice(0, 10)
  const records = { opensFrom: 1, makes: migrations.length }
  const text = describe({ version, releasedOn, notes, records, files: [...files] }, key)
  await writeFile(join(folder, descriptionName), text)
  return publicKey
}

async function run(): Promise<void> {
  const folder = process.argv.slice(2).find(word => !word.startsWith('--'))
  if (folder === undefined) {
    throw new RuntimeFailure('Which folder was not said.', 'Name the one with the installers.')
  }
  const key = process.argv.includes('--check') ? given('UPDATES_KEY') : await write(folder)
  const faults = await faultsIn(folder, key)
  if (faults.length > 0) throw new RuntimeFailure(faults.join('\n'), 'Do not hand it out.')
  console.log(`${join(folder, descriptionName)} describes what lies beside it, and is signed.`)
}

try {
  await run()
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
}
