import type { OpenDialogOptions, SaveDialogOptions } from 'electron'
import { expect, it } from 'vitest'
import { askWhereReader, askWhichReading } from '../../../electron/system/reading-dialogs.ts'

const saving = (filePath: string, canceled = false) => {
  const asked: SaveDialogOptions[] = []
  const place = askWhereReader('/home/x/Read this PC.ps1', options => {
    asked.push(options)
    return Promise.resolve({ canceled, filePath })
  })
  return { asked, place }
}

it('asks where the reader goes, with a name offered, and ends it as Windows expects', async () => {
  const { asked, place } = saving('/media/stick/reader')
  expect(await place).toBe('/media/stick/reader.ps1')
  expect(asked[0]?.defaultPath).toBe('/home/x/Read this PC.ps1')
  expect(await saving('/media/stick/Reader.PS1').place).toBe('/media/stick/Reader.PS1')
})

it('knows a dialog that was closed', async () => {
  expect(await saving('', true).place).toBeNull()
  expect(await saving('').place).toBeNull()
  const closed = () => Promise.resolve({ canceled: true, filePaths: [] })
  expect(await askWhichReading('/home/x', closed)).toBeNull()
})

it('asks for one file', async () => {
  const asked: OpenDialogOptions[] = []
  const chosen = await askWhichReading('/home/x', options => {
    asked.push(options)
    return Promise.resolve({ canceled: false, filePaths: ['/media/stick/reading.json'] })
  })
  expect(chosen).toBe('/media/stick/reading.json')
  expect(asked[0]?.properties).toEqual(['openFile'])
})
