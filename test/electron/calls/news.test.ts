import { describe, expect, it } from 'vitest'
import { newsCalls, type NewsEdges } from '../../../electron/calls/news.ts'
import { writeReview } from '../../../electron/database/review.ts'
import { present } from '../../../shared/assert.ts'
import { benchmarkFile } from '../../support/news.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'
import { failureOf, temporaryCalls, testEdges } from '../../support/temporary-calls.ts'

const keys = newKeys()
const review = detailsOf('https://review.example', keys)

function newsOf(file: { readonly text: string | null } | null = null, details = [review]) {
  const { store, clock } = temporaryCalls()
  const db = present(store.db(), 'The records')
  for (const each of details) writeReview(db, each)
  const did: string[] = []
  const receiver: NewsEdges['receiver'] = {
    ask: (_db, { address }) => {
      did.push(`ask ${address}`)
      return Promise.resolve([{ kind: 'benchmark', outcome: 'none-yet' }])
    },
    isAsking: () => true,
    stop: () => void did.push('stop'),
    look: () => void did.push('look'),
  }
  const openFile = () => Promise.resolve(file)
  const calls = newsCalls(db, testEdges(clock), { openFile, receiver })
  const kept = async () => (await calls['news.standing'](undefined)).kept
  return { calls, did, db, kept }
}

describe('without the details of a review', () => {
  it('nothing is asked, opened or chosen, and the standing says so', async () => {
    const { calls, did } = newsOf({ text: benchmarkFile(keys) }, [])
    const no = 'conflict: Open the details file of the review first.'
    expect(await failureOf(() => calls['news.ask'](undefined))).toBe(no)
    expect(await failureOf(() => calls['news.openFile'](undefined))).toBe(no)
    expect(await failureOf(() => calls['news.weekly']({ isOn: true }))).toBe(no)
    expect(did).toEqual([])
    expect(await calls['news.standing'](undefined)).toMatchObject({ review: null, isWeekly: false })
  })
})

describe('with them', () => {
  it('asks that review and nobody else, and stops', async () => {
    const { calls, did } = newsOf()
    expect(await calls['news.ask'](undefined)).toEqual([{ kind: 'benchmark', outcome: 'none-yet' }])
    await calls['news.stop'](undefined)
    expect(did).toEqual(['ask https://review.example', 'stop'])
  })

  it('asks each week only after somebody chose that, for that review', async () => {
    const { calls, did, db } = newsOf()
    const isWeekly = async () => (await calls['news.standing'](undefined)).isWeekly
    expect(await isWeekly()).toBe(false)
    await calls['news.weekly']({ isOn: true })
    expect([await isWeekly(), did]).toEqual([true, ['look']])
    writeReview(db, detailsOf('https://other.example', newKeys()))
    expect(await isWeekly()).toBe(false)
    writeReview(db, review)
    await calls['news.weekly']({ isOn: false })
    expect([await isWeekly(), did]).toEqual([false, ['look']])
  })

  it('takes a file that the review signed, once', async () => {
    const { calls, kept } = newsOf({ text: benchmarkFile(keys) })
    const open = () => calls['news.openFile'](undefined)
    expect([await open(), await open()]).toEqual([
      { kind: 'benchmark', outcome: 'new' },
      { kind: 'benchmark', outcome: 'same' },
    ])
    expect(await kept()).toEqual([
      {
        kind: 'benchmark',
        edition: '2026-Q4',
        receivedOn: '2026-11-23',
        way: 'file',
        reviewName: review.name,
        reviewAddress: review.address,
        reviewKey: keys.keyName,
        isMadeUp: false,
      },
    ])
  })

  it('does nothing where the dialog was closed, and refuses a file that is too long', async () => {
    expect(await newsOf(null).calls['news.openFile'](undefined)).toBeNull()
    expect(await newsOf({ text: null }).calls['news.openFile'](undefined)).toEqual({
      kind: null,
      outcome: 'too-large',
    })
  })
})
