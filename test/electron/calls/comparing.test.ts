import { expect, it } from 'vitest'
import * as news from '../../../electron/database/news.ts'
import { present } from '../../../shared/assert.ts'
import { aGroup, benchmarkFile } from '../../support/news.ts'
import { newKeys } from '../../support/small-review.ts'
import { failureOf, temporaryCalls } from '../../support/temporary-calls.ts'

const keys = newKeys()
const own = aGroup({ kind: 'care-home', region: 'North West', homes: 60 })

async function aHome() {
  const { calls, store, addService } = temporaryCalls()
  const db = present(store.db(), 'The records')
  const { id: serviceId } = await addService({ kind: 'care-home', region: 'North West' })
  const keep = (quarter: '2026-Q4' | '2027-Q1', groups = [aGroup(), own]) =>
    news.keep(db, {
      kind: 'benchmark',
      edition: quarter,
      text: benchmarkFile(keys, { quarter, groups }),
      receivedOn: '2027-04-20',
      way: 'file',
      reviewName: 'The review',
      reviewAddress: 'https://review.example',
      reviewKey: keys.keyName,
      isMadeUp: false,
    })
  const standing = async () => calls['comparing.standing']({ serviceId })
  return { calls, db, keep, standing }
}

it('says so where nothing has come back yet', async () => {
  const { standing } = await aHome()
  expect(await standing()).toEqual({ state: 'none' })
})

it('is the nearest group of the newest quarter, with the time before', async () => {
  const { keep, standing } = await aHome()
  keep('2026-Q4')
  keep('2027-Q1')
  expect(await standing()).toMatchObject({
    state: 'ready',
    reviewName: 'The review',
    receivedOn: '2027-04-20',
    way: 'file',
    isMadeUp: false,
    like: {
      quarter: '2027-Q1',
      kind: 'care-home',
      region: 'North West',
      homes: 60,
      why: 'own',
      before: { quarter: '2026-Q4' },
    },
  })
})

it('says so where even in England too few took part', async () => {
  const { keep, standing } = await aHome()
  keep('2026-Q4', [aGroup({ homes: null, answers: {} })])
  expect(await standing()).toMatchObject({ state: 'too-few', quarter: '2026-Q4' })
})

it('takes nothing for what it is not, where this app no longer understands what it kept', async () => {
  const { db, keep, standing } = await aHome()
  keep('2026-Q4')
  db.prepare(`UPDATE news SET text = '{"format":"care-cyber-check-benchmark-1"}'`).run()
  expect(await standing()).toEqual({ state: 'none' })
})

it('knows only services that are in the list', async () => {
  const { calls } = await aHome()
  const serviceId = '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001'
  expect(await failureOf(() => calls['comparing.standing']({ serviceId }))).toMatch(/^not-found/)
})
