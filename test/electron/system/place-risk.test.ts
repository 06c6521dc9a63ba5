import { describe, expect, it } from 'vitest'
import { placeRiskOf, type ThisMachine } from '../../../electron/system/place-risk.ts'

const windows: ThisMachine = {
  platform: 'win32',
  env: {
    OneDriveCommercial: 'C:\\Users\\priya\\Larch Care',
    APPDATA: 'C:\\Users\\priya\\AppData\\Roaming',
  },
  home: 'C:\\Users\\priya',
  real: folder => folder.replace(/^H:/, '\\\\server\\home'),
  read: file =>
    file === 'C:\\Users\\priya\\AppData\\Roaming\\Dropbox\\info.json'
      ? '{"business":{"path":"D:\\\\Shared things","host":1}}'
      : null,
}

const mounts = `/dev/sda1 / ext4 rw 0 0
//server/home /home/priya/My\\040share cifs rw 0 0
server:/x /srv/nfs nfs4 rw 0 0
priya@far:/ /home/priya/far fuse.sshfs rw 0 0
/dev/sdb1 /home/priya/far/near ext4 rw 0 0
`
const linux: ThisMachine = {
  platform: 'linux',
  env: {},
  home: '/home/priya',
  real: folder => folder.replace('/link', '/srv/nfs'),
  read: file => (file === '/proc/mounts' ? mounts : null),
}

const onedrive = { kind: 'synced', by: 'OneDrive' }
const dropbox = { kind: 'synced', by: 'Dropbox' }
const google = { kind: 'synced', by: 'Google Drive' }
const icloud = { kind: 'synced', by: 'iCloud' }
const network = { kind: 'network' }

describe('a folder on Windows', () => {
  it.each([
    ['C:\\Users\\priya\\AppData\\Roaming\\Care Cyber Check', null],
    ['C:\\Users\\priya\\OneDrive\\Care', onedrive],
    ['C:\\Users\\priya\\OneDrive - Larch Care Ltd\\Care', onedrive],
    ['c:\\users\\PRIYA\\larch care\\Care Cyber Check', onedrive],
    ['C:\\Users\\priya\\Larch Care and more', null],
    ['C:\\Users\\priya\\Dropbox (Larch)\\Care', dropbox],
    ['D:\\Shared things\\Care', dropbox],
    ['D:\\Shared things, old\\Care', null],
    ['G:\\My Drive\\Care', google],
    ['C:\\My Drive-ins\\Care', null],
    ['C:\\Users\\priya\\iCloudDrive\\Care', icloud],
    ['\\\\server\\home\\Care', network],
    ['\\\\?\\UNC\\server\\home\\Care', network],
    ['\\\\?\\C:\\Care', null],
    ['H:\\Care', network],
    ['C:\\Not OneDrive\\Care', null],
  ])('%s', (folder, risk) => {
    expect(placeRiskOf(folder, windows)).toEqual(risk)
  })
})

describe('a folder on Linux or a Mac', () => {
  it.each([
    ['/home/priya/.config/care', null],
    ['/home/priya/My share/care', network],
    ['/srv/nfs/care', network],
    ['/home/priya/far/care', network],
    ['/home/priya/far/near/care', null],
    ['/link/care', network],
    ['/home/priya/Dropbox/care', dropbox],
  ])('%s', (folder, risk) => {
    expect(placeRiskOf(folder, linux)).toEqual(risk)
  })

  it.each([
    ['/Users/priya/Library/CloudStorage/OneDrive-Larch/care', onedrive],
    ['/Users/priya/Library/CloudStorage/GoogleDrive-priya@example.org/My Drive/care', google],
    ['/Users/priya/Library/Mobile Documents/com~apple~CloudDocs/care', icloud],
    ['/Users/priya/Library/Application Support/care', null],
  ])('%s', (folder, risk) => {
    expect(placeRiskOf(folder, { ...linux, platform: 'darwin' })).toEqual(risk)
  })
})

it('a folder that cannot be looked up, or settings that make no sense, are no reason to stop', () => {
  const broken: ThisMachine = {
    ...windows,
    real: () => {
      throw new Error('ENOENT')
    },
    read: () => '{"personal": 7',
  }
  expect(placeRiskOf('C:\\Care', broken)).toBeNull()
})
