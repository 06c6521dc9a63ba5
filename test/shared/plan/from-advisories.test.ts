import { describe, expect, it } from 'vitest'
import { judgingAt } from '../../../shared/advisories/at.ts'
import { concernOf } from '../../../shared/advisories/concern.ts'
import { waiting } from '../../../shared/advisories/undecided.ts'
import type { Device } from '../../../shared/devices/device.ts'
import { endingsOf } from '../../../shared/devices/endings.ts'
import type { WrittenLine } from '../../../shared/plan/line.ts'
import { planOf } from '../../../shared/plan/plan.ts'
import { dueSentence } from '../../../shared/plan/words.ts'
import type { Advisory } from '../../../shared/sharing/advisory.ts'
import { aWrittenLine } from '../../support/builders.ts'
import { aPack, answersOf } from '../../support/questions.ts'
import { shippedSupport } from '../../support/shipped-support.ts'
import { anAdvisory, listsOf } from '../../support/some-advisories.ts'
import { aWindowsPc } from '../../support/some-devices.ts'

const table = shippedSupport()
const today = '2026-11-23'
const key = 'advisory-mend-it'
const concerns = { devices: [{ systems: ['windows' as const], versions: ['11 24H2'] }] }

interface Asked {
  readonly advisory?: Advisory
  readonly devices?: readonly Device[]
  readonly written?: readonly WrittenLine[]
  readonly day?: string
}

function planFor({ advisory, devices = [aWindowsPc('11 24H2')], written = [], day }: Asked = {}) {
  const at = judgingAt(table, day ?? today)
  const concern = concernOf(advisory ?? anAdvisory({ concerns }), listsOf({ devices }), at)
  const endings = endingsOf(devices, table, at.today)
  const plan = planOf(aPack([]), answersOf(), written, [...endings, concern])
  return { plan, concern, line: plan.find(line => line.key === key) }
}

const decided = (parts: Partial<WrittenLine>) =>
  aWrittenLine({ ruleKey: key, state: 'done', decidedAt: '2026-11-21T09:00:00.000Z', ...parts })

describe('a line from an advisory', () => {
  it('has its steps, its urgency and a day counted from when it came out', () => {
    const { line } = planFor()
    expect(line).toMatchObject({
      from: 'advisory',
      title: 'Mend what is broken',
      steps: ['Open the settings.', 'Choose to update.'],
      harm: 2,
      dueOn: '2026-12-20',
      isDueSuggested: true,
      state: 'open',
    })
  })

  it.each([
    ['now', 3, '2026-12-04'],
    ['soon', 2, '2026-12-20'],
    ['in-time', 1, '2027-02-18'],
  ] as const)('is as pressing as the advisory: %s', (urgency, harm, dueOn) => {
    expect(planFor({ advisory: anAdvisory({ concerns, urgency }) }).line).toMatchObject({
      harm,
      dueOn,
    })
  })

  it('steps back past its review date, from Today too', () => {
    const advisory = anAdvisory({ concerns, urgency: 'now', reviewBy: '2026-11-22' })
    const { line, plan, concern } = planFor({ advisory })
    expect(line).toMatchObject({ harm: 1, dueOn: null })
    expect(line && dueSentence(line, today)).toBe('No date')
    expect(waiting([concern], plan)).toEqual([])
    const before = planFor({ advisory, day: '2026-11-22' })
    expect(waiting([before.concern], before.plan)).toEqual([before.concern])
  })

  it('waits on Today until somebody has decided', () => {
    const { plan, concern } = planFor({ written: [decided({ state: 'not-doing' })] })
    expect(waiting([concern], plan)).toEqual([])
  })

  it('comes back when the advisory has changed since', () => {
    const changed = anAdvisory({ concerns, version: 2, publishedOn: '2026-11-22' })
    expect(planFor({ written: [decided({})] }).line?.state).toBe('done')
    expect(planFor({ advisory: changed, written: [decided({})] }).line?.state).toBe('reopened')
  })

  it('is there for everybody where it cannot wait', () => {
    const forAll = (urgency: 'soon' | 'in-time') =>
      planFor({ advisory: anAdvisory({ urgency }), devices: [] }).plan.length
    expect([forAll('soon'), forAll('in-time')]).toEqual([1, 0])
  })
})

describe('the line of the device list for the same devices', () => {
  const listKey = 'ends-windows-11-24h2'
  const keys = (asked: Asked) =>
    planFor(asked)
      .plan.map(line => line.key)
      .sort()

  it('is not there beside that of the advisory', () => {
    expect(keys({})).toEqual([key])
  })
  it('stays where somebody has written about it, or another device is in it', () => {
    const words = aWrittenLine({ ruleKey: listKey, note: 'Ordered.' })
    expect(keys({ written: [words] })).toEqual([key, listKey])
    const onlyTablets = { devices: [{ kinds: ['tablet' as const], versions: ['11 24H2'] }] }
    const devices = [aWindowsPc('11 24H2'), aWindowsPc('11 24H2', { kind: 'tablet' })]
    expect(keys({ advisory: anAdvisory({ concerns: onlyTablets }), devices })).toEqual([
      key,
      listKey,
    ])
  })
  it('comes back when the advisory is marked as done and the devices are as before', () => {
    expect(keys({ written: [decided({})] })).toEqual([key, listKey])
  })
})
