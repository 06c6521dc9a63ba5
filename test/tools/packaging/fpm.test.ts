import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDeb } from '../../../tools/packaging/fpm.ts'
import { aFolder } from '../runtime/a-machine.ts'

const dpkg = 'dpkg-deb'
const hasDpkg = spawnSync(dpkg, ['--version']).status === 0

/** The arguments electron-builder gives to fpm, for a very small app. */
function anOrder(folder: string): string[] {
  const app = join(folder, 'app')
  mkdirSync(join(app, 'resources'), { recursive: true, mode: 0o700 })
  writeFileSync(join(app, 'program'), 'runs')
  chmodSync(join(app, 'program'), 0o700)
  writeFileSync(join(app, 'resources', 'words'), 'x'.repeat(5000), { mode: 0o600 })
  writeFileSync(join(folder, 'entry'), '[Desktop Entry]\n')
  writeFileSync(join(folder, 'after'), '#!/bin/sh\n')
  return [
    ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1'],
    ...['--deb-recommends', 'libsecret-1-0', '--deb-compression', 'gz', '--architecture', 'amd64'],
    ...['--after-install', join(folder, 'after'), '--after-remove', join(folder, 'after')],
    ...['--description', 'A small app\n It checks.\n\n Twice.', '--version', '0.1.0'],
    ...[
      '--package',
      join(folder, 'made.deb'),
      '--name',
      'small-app',
      '--maintainer',
      'Its authors',
    ],
    ...['--vendor', 'Its authors', '--url', 'https://small-app.invalid/', '--category', 'utils'],
    ...['--deb-priority', 'optional', '--license', 'MIT'],
    `${app}/=/opt/Small App`,
    `${join(folder, 'entry')}=/usr/share/applications/small-app.desktop`,
  ]
}

async function made(order = (folder: string) => anOrder(folder)): Promise<string> {
  const folder = aFolder()
  await makeDeb(order(folder))
  return join(folder, 'made.deb')
}

describe.skipIf(!hasDpkg)('with dpkg-deb', () => {
  it('describes the package as electron-builder asked, and leaves out an address that leads nowhere', async () => {
    expect(execFileSync(dpkg, ['--field', await made()], { encoding: 'utf8' })).toBe(
      `Package: small-app
Version: 0.1.0
Architecture: amd64
Maintainer: Its authors
Installed-Size: 5
Depends: libnss3, libgbm1
Recommends: libsecret-1-0
Section: utils
Priority: optional
Description: A small app
 It checks.
 .
 Twice.
`,
    )
  })

  it('keeps a real address', async () => {
    const deb = await made(folder =>
      anOrder(folder).map(word => word.replace('small-app.invalid', 'example.org')),
    )
    const field = execFileSync(dpkg, ['--field', deb, 'Homepage'], { encoding: 'utf8' })
    expect(field.trim()).toBe('https://example.org/')
  })

  it('lays out the files for everyone to read, as root’s own', async () => {
    const list = execFileSync(dpkg, ['--contents', await made()], { encoding: 'utf8' })
    const lines = list
      .trim()
      .split('\n')
      .map(line => line.replace(/^(\S+) (\S+) +\d+ \S+ \S+ /, '$1 $2 '))
      .sort()
    expect(lines).toEqual([
      '-rw-r--r-- root/root ./opt/Small App/resources/words',
      '-rw-r--r-- root/root ./usr/share/applications/small-app.desktop',
      '-rwxr-xr-x root/root ./opt/Small App/program',
      'drwxr-xr-x root/root ./',
      'drwxr-xr-x root/root ./opt/',
      'drwxr-xr-x root/root ./opt/Small App/',
      'drwxr-xr-x root/root ./opt/Small App/resources/',
      'drwxr-xr-x root/root ./usr/',
      'drwxr-xr-x root/root ./usr/share/',
      'drwxr-xr-x root/root ./usr/share/applications/',
    ])
  })

  it('adds the scripts for installing and removing, and sums that fit the files', async () => {
    const deb = await made()
    const folder = aFolder()
    execFileSync(dpkg, ['--raw-extract', deb, folder])
    expect(readdirSync(join(folder, 'DEBIAN')).sort()).toEqual([
      'control',
      'md5sums',
      'postinst',
      'postrm',
    ])
    const check = spawnSync('md5sum', ['--check', '--quiet', 'DEBIAN/md5sums'], { cwd: folder })
    expect(check.status).toBe(0)
  })
})

it('refuses an argument it does not know, rather than lose it', async () => {
  const order = [...anOrder(aFolder()), '--deb-pre-depends', 'something']
  await expect(makeDeb(order)).rejects.toThrow('--deb-pre-depends')
})

it('refuses to make anything but a .deb', async () => {
  const order = anOrder(aFolder()).map(word => (word === 'deb' ? 'rpm' : word))
  await expect(makeDeb(order)).rejects.toThrow('nothing else')
})
