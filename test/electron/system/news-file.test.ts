import type { OpenDialogOptions } from 'electron'
import { expect, it } from 'vitest'
import { askWhichNews } from '../../../electron/system/news-file.ts'

it('asks for one file', async () => {
  const asked: OpenDialogOptions[] = []
  const show = (canceled: boolean) => (options: OpenDialogOptions) => {
    asked.push(options)
    return Promise.resolve({ canceled, filePaths: ['/media/stick/benchmark.json'] })
  }
  expect(await askWhichNews('/home/x', show(false))).toBe('/media/stick/benchmark.json')
  expect(await askWhichNews('/home/x', show(true))).toBeNull()
  expect(asked[0]).toMatchObject({ defaultPath: '/home/x', properties: ['openFile'] })
})
