import { describe, expect, it } from 'vitest'
import { advisoryCalls } from '../../../electron/calls/advisories.ts'
import { planCalls } from '../../../electron/calls/plan.ts'
import { standingNow } from '../../../electron/calls/standing.ts'
import { writeReview } from '../../../electron/database/review.ts'
import { receive } from '../../../electron/receiving/receiver.ts'
import { present } from '../../../shared/assert.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import type { AdvisoryEntry } from '../../../shared/sharing/advisory.ts'
import { advisoriesFile, type AdvisoryParts } from '../../support/news.ts'
import { aPack, answersOf } from '../../support/questions.ts'
import { detailsOf, newKeys } from '../../support/small-review.ts'
import { anAdvisory } from '../../support/some-advisories.ts'
import { failureOf, temporaryCalls, testEdges } from '../../support/temporary-calls.ts'

const keys = newKeys()
const review = detailsOf('https://review.example', keys)
const oldPc = {
  ...nothingKnown,
  name: 'Office PC',
  kind: 'desktop',
  os: 'windows',
  osEdition: 'Pro',
  osVersion: '11 24H2',
} as const
const bundled = [
  anAdvisory({ concerns: { devices: [{ systems: ['windows'], versions: ['11 24H2'] }] } }),
  anAdvisory({ id: 'for-everybody', urgency: 'in-time', title: 'Tell everybody' }),
]
const key = 'advisory-mend-it'

const setFile = (entries: readonly AdvisoryEntry[], parts?: AdvisoryParts) =>
  advisoriesFile(keys, entries, parts)

async function home() {
  const { calls, store, clock, addService } = temporaryCalls()
  const db = present(store.db(), 'The records')
  const service = await addService()
  writeReview(db, review, '2026-11-23')
  const edges = { ...testEdges(clock), advisories: () => bundled }
  const own = { ...advisoryCalls(db, edges), ...planCalls(db, edges) }
  const serviceId = service.id
  const take = (text: string) => receive(text, 'file', { db, review, clock }).outcome
  const plan = async () => {
    const { endings, advisories } = standingNow(db, service, edges)
    const written = await own['plan.lines']({ serviceId })
    return planOf(aPack([]), answersOf(), written, [...endings, ...advisories])
  }
  return {
    calls,
    clock,
    serviceId,
    take,
    list: async () => own['advisories.list']({ serviceId }),
    verdicts: async () => {
      const { concerns } = await own['advisories.list']({ serviceId })
      return Object.fromEntries(concerns.map(({ advisory, verdict }) => [advisory.title, verdict]))
    },
    write: (change: object, line = key) => own['plan.write']({ serviceId, key: line, change }),
    lines: async () => (await plan()).map(({ key: of, state }) => [of, state]),
    addPc: (name = 'Office PC') =>
      calls['devices.add']({ serviceId, device: { ...oldPc, name }, by: '' }),
  }
}

describe('the line that an advisory puts on the plan', () => {
  it('is there while a device is concerned, once and not beside the line of the list', async () => {
    const { calls, lines, addPc } = await home()
    expect(await lines()).toEqual([])
    const { device } = await addPc()
    expect(await lines()).toEqual([[key, 'open']])
    const change = { ids: [device.id], change: { osVersion: '11 25H2' }, by: '' }
    await calls['devices.change'](change)
    expect(await lines()).toEqual([])
  })

  it('keeps what was written about it when nothing is concerned any more', async () => {
    const { calls, lines, addPc, write } = await home()
    const { device } = await addPc()
    await write({ note: 'Ordered.' })
    await calls['devices.remove']({ ids: [device.id], by: '' })
    expect(await lines()).toEqual([[key, 'closed-by-advisory']])
  })

  it('gives way to the line of the list once it is done and the device is as before', async () => {
    const { lines, addPc, write } = await home()
    await addPc()
    await write({ state: 'done' })
    expect((await lines()).sort()).toEqual([
      [key, 'done'],
      ['ends-windows-11-24h2', 'open'],
    ])
  })

  it('comes back when another device comes to be concerned, and not when one comes back', async () => {
    const { calls, clock, lines, addPc, write } = await home()
    const { device } = await addPc()
    await write({ state: 'not-doing', reason: 'Does not concern us', reviewOn: null })
    clock.set('2026-12-01T09:00:00.000Z')
    const { stepId } = await calls['devices.remove']({ ids: [device.id], by: '' })
    await calls['devices.undo']({ stepId })
    expect(await lines()).toContainEqual([key, 'not-doing'])
    await addPc('Other PC')
    expect(await lines()).toContainEqual([key, 'reopened'])
  })

  it('is there for everybody only once somebody has decided, where it can wait', async () => {
    const { lines, write } = await home()
    await write({ state: 'done' }, 'advisory-for-everybody')
    expect(await lines()).toEqual([['advisory-for-everybody', 'done']])
    await write({ state: 'open', reason: '' }, 'advisory-for-everybody')
    expect(await lines()).toEqual([])
  })

  it('cannot be written about where there is none', async () => {
    const { lines, write } = await home()
    expect(await failureOf(() => write({ state: 'done' }))).toMatch(/Nothing was saved\.$/)
    expect(await failureOf(() => write({ state: 'done' }, 'advisory-other'))).toMatch(/^not-found/)
    expect(await lines()).toEqual([])
  })
})

describe('a list of the review', () => {
  it('is taken over what came with the app, and the newer takes the place of the older', async () => {
    const { take, verdicts, list } = await home()
    expect(await verdicts()).toEqual({
      'Mend what is broken': 'cannot-say',
      'Tell everybody': 'concerns',
    })
    expect(take(setFile([anAdvisory({ version: 2, title: 'Mend it now' })], { number: 2 }))).toBe(
      'new',
    )
    expect(await verdicts()).toEqual({
      'Mend it now': 'concerns',
      'Tell everybody': 'concerns',
    })
    expect((await list()).fromReview).toMatchObject({
      reviewName: 'The landscape review',
      publishedOn: '2026-11-23',
      ids: ['mend-it'],
    })
    expect(take(setFile([anAdvisory({ title: 'Mend nothing' })], { number: 1 }))).toBe('older')
    const withdrawn = {
      id: 'mend-it',
      version: 3,
      title: 'Mend it now',
      withdrawnOn: '2026-11-23',
      because: 'It was a false alarm.',
      replacedBy: null,
    }
    expect(take(setFile([withdrawn], { number: 10 }))).toBe('new')
    expect(await verdicts()).toEqual({ 'Tell everybody': 'concerns' })
    expect((await list()).withdrawn).toEqual([withdrawn])
  })

  it('is refused where it was changed, is for a newer app or holds what no app should show', async () => {
    const { take, list } = await home()
    const good = setFile([anAdvisory()], { number: 5 })
    expect(take(good)).toBe('new')
    expect(take(good)).toBe('same')
    const before = await list()
    expect(take(setFile([anAdvisory()], { number: 6 }).replace('broken', 'brokem'))).toBe(
      'bad-signature',
    )
    expect(
      take(setFile([anAdvisory()], { number: 7, format: 'care-cyber-check-advisories-2' })),
    ).toBe('newer-format')
    expect(take(setFile([anAdvisory()], { number: 8, isMadeUp: true }))).toBe('made-up')
    // Signed, and still not shown: the review’s key does not make a stranger’s page an official one.
    const elsewhere = {
      ...anAdvisory(),
      links: [{ words: 'Read on', url: 'https://example.org/' }],
    }
    expect(take(setFile([elsewhere], { number: 9 }))).toBe('newer-format')
    expect(await list()).toEqual(before)
  })
})
