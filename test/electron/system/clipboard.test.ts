import type { Clipboard } from 'electron'
import { expect, it } from 'vitest'
import { copyText } from '../../../electron/system/clipboard.ts'

it.each([
  ['at once', () => undefined],
  ['with a promise', () => Promise.resolve()],
])('copies text where Electron does it %s', async (_how, done) => {
  const copied: string[] = []
  const writeText = (text: string) => {
    copied.push(text)
    return done()
  }
  await copyText({ writeText } as unknown as Clipboard, 'Do you make backups?')
  expect(copied).toEqual(['Do you make backups?'])
})

it('says so when the clipboard refuses', async () => {
  const writeText = () => Promise.reject(new Error('locked'))
  await expect(copyText({ writeText } as unknown as Clipboard, 'x')).rejects.toThrow('locked')
})
