import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkRelease } from '../../../electron/updates/check-release.ts'
import { createLibrary } from '../../../electron/updates/library.ts'
import { publicHalf } from '../../../tools/packaging/release-description.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'
import { aReleaseText, aSource, newReleaseKey } from '../../support/update-server.ts'

it('takes nothing on Windows whose publisher could not be looked at', async () => {
  // Elsewhere than on Windows, the shell takes the library's nowhere for the name of a file.
  onTestFinished(() => rmSync('NUL', { force: true }))
  const folder = temporaryFolder()
  const [key, installer, sourceFile] = [
    newReleaseKey(),
    Buffer.from('an installer'),
    join(folder, 'source.json'),
  ]
  writeFileSync(sourceFile, JSON.stringify(aSource('https://updates.example', key)))
  const text = aReleaseText(key, installer)
  const here = { version: '0.1.0', seen: null, records: 9, system: 'linux-deb' } as const
  const offer = checkRelease(text, { ...here, key: publicHalf(key) })
  if (typeof offer === 'string') throw new Error(offer)
  const baseFolder = temporaryFolder()
  const made = {
    version: '0.1.0',
    sourceFile,
    baseFolder,
    report: () => undefined,
  }
  // Where there is no PowerShell the library takes any file for good.
  const library = createLibrary({ ...made, platform: 'win32' })
  const bring = (to: string) => {
    writeFileSync(to, installer)
    return Promise.resolve()
  }
  await expect(library.take(offer, bring)).rejects.toMatchObject({ outcome: 'not-signed' })
  expect(readdirSync(join(baseFolder, 'updates', 'pending'))).toEqual([])
})
