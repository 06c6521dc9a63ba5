/**
 * Reads back out of an installed program where it looks for updates, and whose signature it asks for:
 * node tools/packaging/check-updates.ts FOLDER. With HAS_UPDATES=true there has to be all of it, as it was set, and on Windows the
 * publisher has to be the one that signed the program; otherwise there must be none.
 */
import { execFileSync } from 'node:child_process'
import { open } from 'node:fs/promises'
import { updateSource, type UpdateSource } from '../../shared/updates/release.ts'
import { explainFailure, RuntimeFailure } from '../runtime/failure.ts'
import { archivedText, listArchive } from './archive.ts'
import { packedArchive, packedProgram } from './packed.ts'

const place = 'out/updates/source.json'

async function sourceIn(folder: string): Promise<UpdateSource | null> {
  const archive = packedArchive(folder, process.platform)
  const file = (await listArchive(archive)).find(({ path }) => path === place)
  if (file === undefined) return null
  const handle = await open(archive)
  try {
    const bytes = Buffer.from(await archivedText(handle, file), 'latin1')
    return updateSource.parse(JSON.parse(bytes.toString('utf8')))
  } finally {
    await handle.close()
  }
}

/** Whose certificate Windows finds on the program, as one line. */
function signerOf(program: string): string {
  const command = `(Get-AuthenticodeSignature -LiteralPath '${program.replaceAll("'", "''")}').SignerCertificate.Subject`
  return execFileSync('powershell', ['-NoProfile', '-Command', command], {
    encoding: 'utf8',
  }).trim()
}

const faultsOfNone = (source: UpdateSource | null): readonly string[] =>
  source === null ? [] : ['It looks for updates, and nothing vouches for them.']

function faultsOf(source: UpdateSource | null, folder: string): readonly string[] {
  if (source === null) return ['It does not say where updates come from.']
  const { UPDATES_ADDRESS, UPDATES_KEY } = process.env
  const signer = process.platform === 'win32' ? signerOf(packedProgram(folder, 'win32')) : null
  return [
    ...(source.address === UPDATES_ADDRESS ? [] : ['It looks at another address.']),
    ...(source.key === UPDATES_KEY ? [] : ['It believes another key.']),
    ...(signer === null || source.publisherName.includes(signer)
      ? []
      : [`It was signed by ${signer}, and would take nothing from there.`]),
  ]
}

async function check(folder: string | undefined): Promise<void> {
  if (folder === undefined)
    throw new RuntimeFailure('Which program was not said.', 'Name its folder.')
  const source = await sourceIn(folder)
  const isWanted = process.env['HAS_UPDATES'] === 'true'
  const wrong = isWanted ? faultsOf(source, folder) : faultsOfNone(source)
  if (wrong.length > 0) throw new RuntimeFailure(wrong.join('\n'), 'Do not hand it out.')
  console.log(isWanted ? 'It looks for updates where it should.' : 'It looks for no updates.')
}

try {
  await check(process.argv[2])
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
}
