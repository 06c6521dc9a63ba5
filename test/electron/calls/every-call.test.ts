import { expect, it } from 'vitest'
import { callsOf } from '../../../electron/calls/every-call.ts'
import { callsWhileShut } from '../../../electron/calls/keeping.ts'
import { callsWhileLocked } from '../../../electron/calls/lock.ts'
import { contract } from '../../../shared/contract.ts'
import { testEdges } from '../../support/temporary-calls.ts'
import { temporaryStore } from '../../support/temporary-database.ts'

it('is only what can open or lock the records while they are shut', () => {
  const store = temporaryStore()
  const calls = callsOf(store, testEdges(store.clock))
  expect(Object.keys(calls()).sort()).toEqual(
    [...callsWhileShut, ...callsWhileLocked, 'lock.now', 'reports.copy'].sort(),
  )
})

it('is every call of the contract, and no other, once they are open', () => {
  const store = temporaryStore()
  const calls = callsOf(store, testEdges(store.clock))
  store.open()
  expect(Object.keys(calls()).sort()).toEqual(Object.keys(contract).sort())
  expect(calls()).toBe(calls())
})

it('speaks to the records that are open now, after they were shut and opened again', async () => {
  const store = temporaryStore()
  const calls = callsOf(store, testEdges(store.clock))
  store.open()
  const before = calls()
  store.close()
  expect(Object.keys(calls())).toHaveLength(callsWhileShut.length + callsWhileLocked.length + 2)
  store.open()
  expect(calls()).not.toBe(before)
  expect(await calls()['services.list']?.(undefined)).toMatchObject({ services: [] })
})
