/** Releases on a real socket: descriptions signed with a key of the test, installers of a few bytes, and whatever can go wrong with them. */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openWith } from '../../electron/system/update-line.ts'
import type { Release, System, UpdateSource } from '../../shared/updates/release.ts'
import { describe, publicHalf } from '../../tools/packaging/release-description.ts'

export const newReleaseKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey

export const sha512 = (bytes: Buffer): string => createHash('sha512').update(bytes).digest('base64')

/** A program that notes down how it was started. */
export const anInstaller = (notes: string): Buffer =>
  Buffer.from(
    `#!/bin/sh\necho "$0 $*" >> '${notes}'\n${'# a program of some length\n'.repeat(8000)}`,
  )

export const nameFor = (version: string, system: System = 'linux-deb'): string =>
  `care-cyber-check-${version}-${system}.${system === 'windows' ? 'exe' : 'deb'}`

export interface Said extends Partial<Omit<Release, 'format' | 'signature'>> {
  readonly system?: System
}

/** The text of release.json for one installer. */
export function aReleaseText(
  key: KeyObject,
  bytes: Buffer,
  { system = 'linux-deb', version = '0.2.0', ...said }: Said = {},
): string {
  const file = {
    system,
    name: nameFor(version, system),
    bytes: bytes.length,
    sha512: sha512(bytes),
  }
  const usual = {
    releasedOn: '2026-11-20',
    notes: ['Questions open faster.'],
    records: { opensFrom: 1, makes: 99 },
    files: [file],
  }
  return describe({ version, ...usual, ...said }, key)
}

export function aSource(address: string, key: KeyObject): UpdateSource {
  return {
    format: 'care-cyber-check-updates-1',
    address,
    key: publicHalf(key),
    provider: 'custom',
    updaterCacheDirName: 'updates',
    publisherName: ['CN=The Care Cyber Check authors, C=GB'],
  }
}

/** A folder as it would be on a stick. */
export function putOnStick(
  folder: string,
  text: string,
  installer: Buffer | null,
  version = '0.2.0',
) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'release.json')
  writeFileSync(path, text)
  if (installer !== null) writeFileSync(join(folder, nameFor(version)), installer)
  return path
}

export type Answering = (to: ServerResponse, from: IncomingMessage) => void

export const says =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Answering =>
  to => {
    to.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
    to.end(body)
  }

export interface UpdateServer {
  readonly address: string
  readonly asked: readonly { readonly path: string; readonly headers: readonly string[] }[]
  /** What is at a path from now on; everything else is not found. */
  readonly put: (path: string, answer: Answering) => void
  readonly close: () => Promise<void>
}

export async function openUpdateServer(): Promise<UpdateServer> {
  const asked: { path: string; headers: string[] }[] = []
  const answers = new Map<string, Answering>()
  const server = createServer((from, to) => {
    const path = from.url ?? ''
    asked.push({ path, headers: from.rawHeaders })
    const answer = answers.get(path) ?? says('none', 404)
    answer(to, from)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    put: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The description and its installer where the app looks for them. */
export function publish(
  server: UpdateServer,
  text: string,
  installer: Answering,
  version = '0.2.0',
) {
  server.put('/updates/release.json', says(text))
  server.put(`/updates/${version}/${nameFor(version)}`, installer)
}

/** Over Node's own sockets, through the same code that the app fetches with. */
export const nodeStream = (limitMs?: number) =>
  openWith(url => {
    const started = request(url, { method: 'GET', agent: false })
    return {
      setHeader: (name, value) => started.setHeader(name, value),
      end: () => started.end(),
      abort: () => void started.destroy(),
      on: (name, hear) => started.on(name, hear),
    }
  }, limitMs)
