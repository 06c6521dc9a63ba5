import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = resolve(import.meta.dirname, '../../..')
const icons = join(root, 'assets/icons')

function settings(): Record<string, unknown> {
  // Only looked into, field by field.
  return parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>
}

it('never uploads anything, and leaves what is said of updates to our own signed description', () => {
  expect(settings()).toMatchObject({
    publish: null,
    nsis: { differentialPackage: false },
    dmg: { writeUpdateInfo: false },
  })
})

it('installs for everyone or for one, as the person says, and leaves the records when it is removed', () => {
  expect(settings()).toMatchObject({
    nsis: {
      oneClick: false,
      perMachine: false,
      selectPerMachineByDefault: true,
      deleteAppDataOnUninstall: false,
      packElevateHelper: false,
    },
  })
})

it('makes a .deb and an AppImage, neither of which asks for a start without the sandbox', () => {
  expect(settings()).toMatchObject({
    linux: { target: ['deb', 'AppImage'] },
    appImage: { executableArgs: [] },
  })
  expect(JSON.stringify(settings())).not.toContain('no-sandbox')
})

it('may hold where updates come from, in our own file and in no other', () => {
  const list = readFileSync(join(root, 'tools/packaging/contents.yaml'), 'utf8')
  expect(list).toContain('archiveSometimes:\n  - out/updates/source.json\n')
  expect(list).not.toContain('app-update')
})

it('leaves the fuses to the table that knows all nine', () => {
  expect(settings()).toMatchObject({ afterPack: './tools/packaging/after-pack.ts' })
  expect(settings()).not.toHaveProperty('electronFuses')
})

it('has an icon of each size, as large as its name says', () => {
  const names = readdirSync(icons).filter(name => name.endsWith('.png'))
  const sizes = names.map(name => {
    const png = readFileSync(join(icons, name))
    return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`
  })
  expect(sizes).toEqual(names)
  const widths = names.map(name => Number.parseInt(name, 10)).sort((one, other) => one - other)
  expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256, 512])
})

it('has the icon files of Windows and macOS', () => {
  const ico = readFileSync(join(icons, 'icon.ico'))
  const count = ico.readUInt16LE(4)
  const widths = Array.from({ length: count }, (_, at) => ico.readUInt8(6 + 16 * at) || 256)
  expect(widths).toEqual([16, 24, 32, 48, 64, 256])
  const icns = readFileSync(join(icons, 'icon.icns'))
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
})
