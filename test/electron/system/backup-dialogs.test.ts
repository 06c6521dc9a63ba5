import { expect, it } from 'vitest'
import { askWhichBackup, askWhichFolder } from '../../../electron/system/backup-dialogs.ts'

const answers = (canceled: boolean, ...filePaths: string[]) => {
  const asked: object[] = []
  return {
    asked,
    show: (options: object) => {
      asked.push(options)
      return Promise.resolve({ canceled, filePaths })
    },
  }
}

it.each([askWhichBackup, askWhichFolder])('gives what was chosen, or nothing', async ask => {
  expect(await ask('/home', answers(false, '/stick/a').show)).toBe('/stick/a')
  expect(await ask('/home', answers(true, '/stick/a').show)).toBeNull()
  expect(await ask('/home', answers(false).show)).toBeNull()
})

it('asks for one file that is a backup, and for one folder', async () => {
  const { asked, show } = answers(true)
  await askWhichBackup('/home', show)
  await askWhichFolder('/home', show)
  expect(asked).toMatchObject([
    { defaultPath: '/home', properties: ['openFile'], filters: [{ extensions: ['ccc'] }, {}] },
    { defaultPath: '/home', properties: ['openDirectory', 'createDirectory'] },
  ])
})
