import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOptions, type Surroundings } from '../../../electron/system/options.ts'

const given = (argv: readonly string[] = [], parts: Partial<Surroundings> = {}) =>
  readOptions({
    argv: ['electron', '.', ...argv],
    env: {},
    isPackaged: false,
    usualFolder: '/home/priya/Care Cyber Check',
    ...parts,
  })

const env = {
  CARE_CYBER_CHECK_SQLITE: '/build/better_sqlite3.node',
  ELECTRON_RENDERER_URL: 'http://localhost:5173',
}

describe('the options', () => {
  it('are the usual folder and the real day where nothing is said', () => {
    expect(given()).toEqual({
      dataFolder: '/home/priya/Care Cyber Check',
      isSample: false,
      reviewFile: null,
      updatesFile: null,
      fixedDay: null,
      nativeBinding: undefined,
      devServer: null,
    })
  })

  it('take another folder, with its capital letters, and make it a full path', () => {
    expect(given(['--data-folder=/Mnt/Records']).dataFolder).toBe('/Mnt/Records')
    expect(given(['--data-folder=Records']).dataFolder).toBe(resolve('Records'))
    expect(given(['--data-folder=/a=b']).dataFolder).toBe('/a=b')
    expect(given(['--data-folder=']).dataFolder).toBe('/home/priya/Care Cyber Check')
    expect(given(['--data-folder', '/x']).dataFolder).toBe('/home/priya/Care Cyber Check')
  })

  it('take the details file of a review, as a full path', () => {
    expect(given(['--review=/Mnt/review-details.json']).reviewFile).toBe('/Mnt/review-details.json')
    expect(given(['--review=details.json']).reviewFile).toBe(resolve('details.json'))
    expect(given(['--review=']).reviewFile).toBeNull()
  })

  it('keep the sample in a folder of its own', () => {
    expect(given(['--sample'])).toMatchObject({
      isSample: true,
      dataFolder: '/home/priya/Care Cyber Check-sample',
    })
    expect(given(['--sample', '--data-folder=/x'])).toMatchObject({
      isSample: true,
      dataFolder: '/x',
    })
  })

  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-30', null],
    ['2026-13-01', null],
    ['26-1-1', null],
    ['tomorrow', null],
    ['', null],
  ])('take %j for today as %j', (text, day) => {
    expect(given([`--today=${text}`]).fixedDay).toBe(day)
  })

  it('read the surroundings while the app is being developed', () => {
    expect(given([], { env })).toMatchObject({
      nativeBinding: '/build/better_sqlite3.node',
      devServer: 'http://localhost:5173',
    })
  })

  it.each(['https://evil.com', 'http://localhost.evil.com', 'file:///x', 'nonsense', ''])(
    'take no page from %j',
    url => {
      expect(given([], { env: { ELECTRON_RENDERER_URL: url } }).devServer).toBeNull()
    },
  )

  it('let nobody change the day, the code or the page of a packaged app', () => {
    expect(
      given(['--today=2026-01-01', '--sample', '--updates=source.json'], {
        env,
        isPackaged: true,
      }),
    ).toEqual({
      dataFolder: '/home/priya/Care Cyber Check-sample',
      isSample: true,
      reviewFile: null,
      updatesFile: null,
      fixedDay: null,
      nativeBinding: undefined,
      devServer: null,
    })
  })
})
