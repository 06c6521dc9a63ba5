import { expect, it } from 'vitest'
import { eraseTraces, startAnew } from '../../../electron/system/erase-traces.ts'
import { browserLicences } from '../../../electron/system/licences.ts'

it('asks the browser inside and the system to forget, and waits for it', async () => {
  const asked: string[] = []
  const later = (what: string) => () =>
    new Promise<void>(resolve => {
      setTimeout(() => {
        asked.push(what)
        resolve()
      })
    })
  await eraseTraces(
    { clearRecentDocuments: () => asked.push('recent') },
    {
      clearStorageData: later('storage'),
      clearCache: later('cache'),
      clearAuthCache: later('sign-ins'),
    },
  )
  expect(asked).toEqual(['recent', 'storage', 'cache', 'sign-ins'])
})

it('loads the window again on the page that says so', async () => {
  const asked: string[] = []
  await startAnew({
    getURL: () => 'app://care-cyber-check/index.html#/privacy/erase',
    loadURL: url => {
      asked.push(url)
      return Promise.resolve()
    },
    reload: () => asked.push('again'),
  })
  expect(asked).toEqual(['app://care-cyber-check/index.html#/erased', 'again'])
})

it.each([
  [
    'linux',
    '/opt/Care Cyber Check/care-cyber-check',
    '/opt/Care Cyber Check/LICENSES.chromium.html',
  ],
  [
    'darwin',
    '/Applications/A.app/Contents/MacOS/A',
    '/Applications/A.app/Contents/LICENSES.chromium.html',
  ],
] as const)('knows where the licences of the browser lie on %s', (platform, program, file) => {
  expect(browserLicences(program, platform)).toBe(file)
})
