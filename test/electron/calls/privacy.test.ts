import { expect, it, vi } from 'vitest'
import { type PrivacyEdges, privacyCalls } from '../../../electron/calls/privacy.ts'
import { temporaryStore } from '../../support/temporary-database.ts'

function edges(over: Partial<PrivacyEdges> = {}): PrivacyEdges {
  return {
    windowFolder: '/w',
    readParts: () => [],
    showFile: () => undefined,
    browserLicences: '/licences.html',
    eraseTraces: vi.fn(() => Promise.resolve()),
    startAnew: vi.fn(() => Promise.resolve()),
    ...over,
  }
}

it('erases, forgets and starts anew, in that order', async () => {
  const store = temporaryStore()
  store.open()
  const at = edges()
  const calls = privacyCalls(store, at)
  expect(await calls['privacy.erase']({ typed: 'ERASE' })).toEqual([])
  expect(at.eraseTraces).toHaveBeenCalledBefore(vi.mocked(at.startAnew))
})

it('stays where it is when another program holds a file, and names it', async () => {
  const store = temporaryStore()
  store.open()
  const at = edges()
  const held = { ...store, erase: () => ['/data/copies/copy-2026-11-22.db'] }
  const calls = privacyCalls(held, at)
  expect(await calls['privacy.erase']({ typed: 'ERASE' })).toEqual([
    '/data/copies/copy-2026-11-22.db',
  ])
  expect(at.startAnew).not.toHaveBeenCalled()
})

it('says what is kept in this very folder', () => {
  const store = temporaryStore()
  store.open()
  const { folder, kept, windowFolder } = privacyCalls(store, edges())['privacy.kept'](
    undefined,
  ) as {
    folder: string
    kept: readonly { kind: string }[]
    windowFolder: string
  }
  expect([folder, windowFolder]).toEqual([store.folder, '/w'])
  expect(kept.map(({ kind }) => kind)).toEqual(['records'])
})
