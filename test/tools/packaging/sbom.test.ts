import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { askNpm, billOf, type NpmList } from '../../../tools/packaging/sbom.ts'

const component = (name: string, version: string) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  scope: 'optional',
  properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
})
const list: NpmList = {
  specVersion: '1.5',
  metadata: { component: { ...component('some-folder', '0.1.0') } },
  components: [
    component('docx', '9.0.0'),
    component('fflate', '0.8.3'),
    component('eslint', '9.0.0'),
  ],
  dependencies: [
    { ref: 'docx@9.0.0', dependsOn: ['fflate@0.8.3', 'eslint@9.0.0'] },
    { ref: 'eslint@9.0.0', dependsOn: [] },
  ],
}
const part = (name: string, version: string, licence = 'MIT') => ({
  name,
  version,
  licence,
  text: 't',
})
const parts = [
  part('docx', '9.0.0'),
  part('fflate', '0.8.3'),
  part('SQLite', '3.54.1', 'Public domain'),
]
const day = new Date('2026-11-23T00:00:00Z')
const bill = billOf(list, parts, { electron: '45.4.1', chrome: '150.0.1', uv: '1' }, day)

it('holds what is in the package, Electron’s own parts included, and no tool', () => {
  const { components } = bill as { components: { name: string; version: string; cpe?: string }[] }
  expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'docx 9.0.0',
    'fflate 0.8.3',
    'SQLite 3.54.1',
    'Electron 45.4.1',
    'Chromium 150.0.1',
  ])
  expect(components[2]?.cpe).toBe('cpe:2.3:a:sqlite:sqlite:3.54.1:*:*:*:*:*:*:*')
})

it('calls nothing that is bundled a tool of development', () => {
  const { components } = bill as { components: object[] }
  expect(JSON.stringify(components)).not.toContain('development')
})

it('keeps which part needs which, of those that are in it', () => {
  expect(bill).toMatchObject({
    metadata: { timestamp: '2026-11-23T00:00:00.000Z', component: { name: 'care-cyber-check' } },
    dependencies: [{}, { ref: 'docx@9.0.0', dependsOn: ['fflate@0.8.3'] }],
  })
})

it('is the same for the same parts, and has another number for others', () => {
  const again = billOf(list, parts, { electron: '45.4.1', chrome: '150.0.1' }, day)
  const other = billOf(list, parts.slice(1), { electron: '45.4.1', chrome: '150.0.1' }, day)
  expect(again).toEqual(bill)
  const number = ({ serialNumber }: { serialNumber?: string }) => serialNumber
  expect(number(other)).not.toBe(number(bill))
  expect(number(bill)).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

it('is made from what npm itself says of the lock', async () => {
  const real = await askNpm(resolve(import.meta.dirname, '../../..'))
  expect(real.components.length).toBeGreaterThan(500)
  expect(real.components.find(({ name }) => name === 'zod')).toMatchObject({
    hashes: [{ alg: 'SHA-512' }],
    licenses: [{ license: { id: 'MIT' } }],
  })
})
