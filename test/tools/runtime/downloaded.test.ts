import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { findDownloaded, reasonIn } from '../../../tools/runtime/downloaded.ts'
import type { Download, Patience } from '../../../tools/runtime/downloaded.ts'
import { readElectronPackage } from '../../../tools/runtime/electron-package.ts'
import type { Machine } from '../../../tools/runtime/machine.ts'
import { aFolder, aMachine } from './a-machine.ts'
import { aZip } from './a-zip.ts'

const projectFolder = path.resolve(import.meta.dirname, '..', '..', '..')
const { version, folder: realPackage } = readElectronPackage({ projectFolder })
const binary = aZip([
  { name: 'electron', content: 'x'.repeat(50_000), mode: 0o755 },
  { name: 'version', content: version },
])

/** A project with the real electron package, but for the digest it expects: that of a small file in place of the 110 MB. */
function aProject(): string {
  const projectFolder = aFolder()
  const copy = path.join(projectFolder, 'node_modules', 'electron')
  for (const name of ['package.json', 'install.js', 'index.js'])
    cpSync(path.join(realPackage, name), path.join(copy, name))
  for (const name of ['@electron', '@electron-internal']) {
    symlinkSync(path.join(realPackage, '..', name), path.join(projectFolder, 'node_modules', name))
  }
  const digest = createHash('sha256').update(binary).digest('hex')
  const checksums = { [`electron-v${version}-${process.platform}-${process.arch}.zip`]: digest }
  writeFileSync(path.join(copy, 'checksums.json'), JSON.stringify(checksums))
  return projectFolder
}

/** A release page on this computer that answers so. */
async function aReleasePage(
  answer: (response: ServerResponse) => Promise<void> | void,
): Promise<string> {
  const server = createServer((_request, response) => void answer(response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : ''
}

/** A machine whose Electron comes from this page. */
function aMachineWith(page: string): Machine & { said: string[] } {
  const env = { PATH: process.env['PATH'], ELECTRON_MIRROR: page, electron_config_cache: aFolder() }
  return aMachine({
    projectFolder: aProject(),
    env,
    platform: process.platform,
    arch: process.arch,
  })
}

const patience: Patience = { firstSignInMs: 4_000, nextSignInMs: 2_000 }
const tryWith = (machine: Machine, changes: Partial<Patience> = {}): Promise<Download> =>
  findDownloaded(machine, undefined, { ...patience, ...changes })

// The small file is laid out as for Linux.
it.runIf(process.platform === 'linux')(
  'waits for a slow download that keeps moving, longer than for a first sign',
  async () => {
    const pieces = Array.from({ length: 12 }, (_, i) =>
      binary.subarray((i * binary.length) / 12, ((i + 1) * binary.length) / 12),
    )
    const page = await aReleasePage(async response => {
      response.setHeader('content-length', binary.length)
      for (const piece of pieces) {
        response.write(piece)
        await pause(400)
      }
      response.end()
    })
    const machine = aMachineWith(page)
    const before = performance.now()
    const { distFolder = '' } = await tryWith(machine)
    expect(performance.now() - before).toBeGreaterThan(patience.firstSignInMs)
    expect(readFileSync(path.join(distFolder, 'electron'), 'utf8')).toHaveLength(50_000)
    expect(machine.said.at(-1)).toBe('Downloading Electron: 100 %')
    // Nobody needs to be asked a second time.
    expect(await findDownloaded({ ...machine, env: {} }, '/no/such/script')).toEqual({
      distFolder,
      version,
    })
  },
)

it('gives up when nothing answers', async () => {
  const page = await aReleasePage(() => undefined)
  expect(await tryWith(aMachineWith(page), { firstSignInMs: 1_000 })).toEqual({
    distFolder: undefined,
    version,
    reason: 'no answer from its release page',
  })
})

it('gives up on a download that stops half-way', async () => {
  const page = await aReleasePage(response => {
    response.setHeader('content-length', binary.length)
    response.write(binary.subarray(0, 1_000))
  })
  expect(await tryWith(aMachineWith(page), { nextSignInMs: 500 })).toMatchObject({
    reason: 'the download stopped half-way',
  })
})

it('refuses a file that is not the published one', async () => {
  const page = await aReleasePage(response => void response.end('something else'))
  expect(await tryWith(aMachineWith(page))).toMatchObject({
    reason: 'what arrived is not what was published',
  })
})

it('knows at once when there is no way out', async () => {
  const page = await aReleasePage(response => void response.destroy())
  const before = performance.now()
  const download = await tryWith(aMachineWith(page))
  expect(download).toMatchObject({ reason: 'its release page cannot be reached' })
  expect(performance.now() - before).toBeLessThan(patience.firstSignInMs)
})

it('says a full disk in words', async () => {
  const script = path.join(aFolder(), 'full.js')
  mkdirSync(path.dirname(script), { recursive: true })
  writeFileSync(
    script,
    "console.error('Error: ENOSPC: no space left on device, write'); process.exitCode = 1",
  )
  const machine = aMachineWith('')
  await expect(findDownloaded(machine, script, patience)).rejects.toThrow(
    /^The disk that holds .* is full\.$/,
  )
})

it.each([
  [
    "  cause: Error: getaddrinfo ENOTFOUND\n    code: 'ENOTFOUND'",
    'its release page cannot be reached',
  ],
  [
    "[TypeError: fetch failed] {\n  [cause]: Error: self-signed certificate {\n    code: 'X'",
    'Error: self-signed certificate',
  ],
  [
    'HTTPError: Response code 404 (Not Found) for it\n  at x',
    'HTTPError: Response code 404 (Not Found) for it',
  ],
  ['only words', 'only words'],
  ['', 'for no stated reason'],
])('puts %j in one line', (errors, reason) => {
  expect(reasonIn(errors)).toBe(reason)
})
