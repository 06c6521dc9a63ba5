import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { migrations } from '../../../electron/database/migrations/index.ts'
import { release } from '../../../shared/updates/release.ts'
import {
  installersIn,
  publicHalf,
  readNotes,
  signingKey,
} from '../../../tools/packaging/release-description.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

const root = resolve(import.meta.dirname, '../../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}
const names = [
  'win-x64.exe',
  'mac-arm64.dmg',
  'mac-x64.dmg',
  'linux-amd64.deb',
  'linux-x86_64.AppImage',
].map(end => `care-cyber-check-${version}-${end}`)

const { privateKey } = generateKeyPairSync('ed25519')
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const keys = { RELEASE_SIGNING_KEY: pem, UPDATES_KEY: publicHalf(privateKey) }

function aFolder(): string {
  const folder = join(temporaryFolder(), 'release')
  mkdirSync(folder)
  for (const name of names) writeFileSync(join(folder, name), name)
  writeFileSync(join(folder, 'SHA256SUMS.txt'), 'sums')
  return folder
}

async function run(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const tool = join(root, 'tools/packaging/describe-release.ts')
  const options = { cwd: root, env: { ...process.env, ...env } }
  return promisify(execFile)(process.execPath, [tool, ...args], options).then(
    ({ stdout }) => ({ isGood: true, said: stdout }),
    (error: unknown) => ({ isGood: false, said: (error as { stderr: string }).stderr }),
  )
}

it('describes and signs a whole release, and finds any change to it afterwards', async () => {
  const folder = aFolder()
  expect(await run(keys, folder)).toMatchObject({ isGood: true })
  const text = readFileSync(join(folder, 'release.json'), 'utf8')
  const read = release.parse(JSON.parse(text))
  expect(read).toMatchObject({ version, records: { opensFrom: 1, makes: migrations.length } })
  expect(read.files.map(({ name }) => name).sort()).toEqual([...names].sort())
  const check = { UPDATES_KEY: keys.UPDATES_KEY }
  expect((await run(check, folder, '--check')).isGood).toBe(true)
  writeFileSync(join(folder, names[0] ?? ''), 'another')
  rmSync(join(folder, names[1] ?? ''))
  const { isGood, said } = await run(check, folder, '--check')
  expect(isGood).toBe(false)
  expect(said).toContain(`${names[0]} is not the file that was described.`)
  expect(said).toContain(`${names[1]} is described and not there.`)
}, 60_000)

it('refuses half a release, another key, and no key, and writes nothing', async () => {
  const folder = aFolder()
  const other = { ...keys, UPDATES_KEY: publicHalf(generateKeyPairSync('ed25519').privateKey) }
  expect((await run(other, folder)).said).toContain('is not the other half of UPDATES_KEY')
  expect((await run({ ...keys, RELEASE_SIGNING_KEY: '' }, folder)).said).toContain('is not set')
  rmSync(join(folder, names[2] ?? ''))
  expect((await run(keys, folder)).said).toContain('There is no installer for mac-intel.')
  expect(() => readFileSync(join(folder, 'release.json'))).toThrow('ENOENT')
}, 60_000)

it('describes no file that is marked as unsigned, or of another version', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, `UNSIGNED-${names[0]}`), 'x')
  await expect(installersIn(folder, version)).rejects.toThrow('may be handed out')
  const two = aFolder()
  await expect(installersIn(two, '9.9.9')).rejects.toThrow('not an installer of version 9.9.9')
})

it('takes an Ed25519 key and no other, and repeats nothing of what it was given', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const wrong = [rsa.export({ type: 'pkcs8', format: 'pem' }).toString(), 'secret words', '']
  for (const each of wrong)
    expect(() => signingKey(each)).toThrow(/^The signing key of releases cannot be used\.$/)
  expect(publicHalf(signingKey(pem))).toBe(keys.UPDATES_KEY)
})

it('has notes for the version that package.json names, in plain sentences', () => {
  const notes = readNotes(join(root, 'assets/release-notes.yaml'), version)
  expect(notes.filter(note => !/^[A-Z].{3,299}\.$/.test(note))).toEqual([])
  expect(() => readNotes(join(root, 'assets/release-notes.yaml'), '9.9.9')).toThrow('9.9.9')
})
