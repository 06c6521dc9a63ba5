import { describe, expect, it } from 'vitest'
import type { Device } from '../../../shared/devices/device.ts'
import { asText } from '../../../shared/reports/as-text.ts'
import { devicesToReplace } from '../../../shared/reports/devices-to-replace.ts'
import { aService } from '../../support/builders.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { aWindowsPc, someDevice } from '../../support/some-devices.ts'

const documentOf = (devices: readonly Device[]) =>
  devicesToReplace({ service: aService(), devices, table: shippedSupport(), today: '2026-11-23' })
const textOf = (devices: readonly Device[]) => asText(documentOf(devices))

describe('what to replace, and when', () => {
  const office = aWindowsPc('10 22H2', {
    name: 'Office PC',
    place: 'Office',
    keptBecause: 'The\nfranking machine needs it',
  })
  const text = textOf([
    office,
    aWindowsPc('11 25H2', { name: 'New PC' }),
    someDevice({ name: 'Old tablet', kind: 'tablet', os: 'android', osVersion: '11' }),
    someDevice({ name: 'Mystery box', kind: 'other' }),
    someDevice({ name: 'Printer', kind: 'printer', os: 'none' }),
    aWindowsPc('7', { name: 'Skipped PC', state: 'disposed' }),
  ])

  it('tells the years and counts, by kind', () => {
    expect(text).toContain('Larch House: what to replace, and when')
    expect(text).toContain('Two devices to replace or update now.')
    expect(text).toContain(
      'When: Now: no more free updates\nDevices: 2\nKinds: Desktop computer: 1, Tablet: 1',
    )
    expect(text).toContain('When: In 2027\nDevices: 1')
  })

  it('names the devices with their reason on one line', () => {
    expect(text).toContain('Office PC (Office)')
    expect(text).toContain('Office PC is kept for now: The franking machine needs it')
  })

  it('says what cannot be planned, what is left out, and where the dates come from', () => {
    expect(text).toContain('One device cannot be planned for yet')
    expect(text).toContain('Mystery box.')
    expect(text).toContain('One device without a system to update is left out')
    expect(text).toContain('list dated 22 August 2026')
    expect(text).not.toContain('Skipped PC')
  })

  it('knows no prices and says so', () => {
    expect(text).toContain('There are no prices here')
    expect(text).not.toMatch(/[£$€]/)
  })

  it('stays a page for a service without devices', () => {
    expect(textOf([])).toContain('Nothing here needs updates.')
  })

  it('has tables whose columns fill the page', () => {
    const tables = documentOf([office]).blocks.filter(block => block.kind === 'table')
    expect(tables).toHaveLength(2)
    for (const { columns } of tables)
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100)
  })
})
