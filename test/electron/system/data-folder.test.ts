import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'
import { expect, it } from 'vitest'
import { useDataFolder } from '../../../electron/system/data-folder.ts'
import { canMount, makeReadOnly, temporaryDisk } from '../../support/mounted-disk.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

function anApp() {
  const paths: Record<string, string> = {}
  const setPath = (name: string, path: string) => {
    paths[name] = path
  }
  return { paths, app: { setPath } as unknown as App }
}

it('keeps the records in the folder and the window’s own files in a folder within', () => {
  const { paths, app } = anApp()
  const folder = join(temporaryFolder(), 'new')
  useDataFolder(app, folder)
  const window = join(folder, 'window')
  expect(paths).toEqual({
    userData: folder,
    sessionData: window,
    crashDumps: join(window, 'Crashpad'),
  })
  expect(existsSync(window)).toBe(true)
})

it.skipIf(!canMount)('lets the window start where the folder cannot be written', () => {
  const disk = temporaryDisk('256k')
  makeReadOnly(disk)
  const { paths, app } = anApp()
  useDataFolder(app, disk)
  expect(paths).toEqual({})
})
