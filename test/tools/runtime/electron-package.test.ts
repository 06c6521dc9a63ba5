import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { installedDist, readElectronPackage } from '../../../tools/runtime/electron-package.ts'
import { aFolder, aMachine } from './a-machine.ts'

/** An electron package whose binary is there as far as these files say. */
function anElectronPackage(files: Record<string, string>): { folder: string; version: string } {
  const folder = aFolder()
  mkdirSync(path.join(folder, 'dist'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), content)
  return { folder, version: '45.4.1' }
}
const whole = { 'dist/version': 'v45.4.1', 'dist/electron': '', 'path.txt': 'electron' }

it('finds the binary that the electron package has unpacked', () => {
  const electron = anElectronPackage(whole)
  expect(installedDist(electron, 'linux')).toBe(path.join(electron.folder, 'dist'))
})

it.each([
  ['of another version', { ...whole, 'dist/version': '44.0.0' }],
  [
    'for another system',
    { 'dist/version': '45.4.1', 'dist/electron.exe': '', 'path.txt': 'electron.exe' },
  ],
  ['of which the unpacking was cut off', { 'dist/version': '45.4.1', 'dist/electron': '' }],
  ['that is not there', {}],
])('does not take one %s', (_what, files) => {
  expect(installedDist(anElectronPackage(files), 'linux')).toBeUndefined()
})

it('reads the version of the package that is installed here', () => {
  const { folder, version } = readElectronPackage(aMachine())
  expect([path.basename(folder), version]).toEqual([
    'electron',
    expect.stringMatching(/^\d+\.\d+\.\d+/),
  ])
})

it('says so when the packages are not installed', () => {
  const machine = aMachine({ projectFolder: aFolder() })
  expect(() => readElectronPackage(machine)).toThrow(
    'The electron package is not installed in this project.',
  )
})
