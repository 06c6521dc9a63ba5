import { describe, expect, it } from 'vitest'
import { standingOf } from '../../shared/devices/standing.ts'
import { workOf } from '../../renderer/stores.tsx'
import { aService, aWrittenLine } from '../support/builders.ts'
import { shippedSupport } from '../support/shipped-support.ts'
import { aWindowsPc } from '../support/some-devices.ts'
import { aCheck, anAnswer, aPack, aQuestion } from '../support/questions.ts'

type Heard = Parameters<typeof workOf>[0]

const forHomes = aQuestion({ applies: { kinds: ['care-home'] } })
const heard: Heard = {
  service: aService(),
  pack: aPack([forHomes]),
  check: aCheck({ answers: [anAnswer({ choice: 'no' })] }),
  written: [aWrittenLine({ ruleKey: null, title: 'Label the chargers' })],
  standing: { endings: [], says: [], advisories: [], listedOn: '2026-08-22' },
}
/** For each part another one, and what the work must then say. */
const others = {
  service: aService({ name: 'Oak House' }),
  pack: aPack([aQuestion({ text: 'Do you keep backups?' })]),
  check: aCheck({ answers: [anAnswer({ choice: 'yes' })] }),
  written: [],
  standing: {
    ...standingOf([aWindowsPc('10 22H2')], shippedSupport(), '2026-11-23'),
    advisories: [],
  },
} satisfies Heard

describe('the work that the panel and the page share', () => {
  it('is the same for both while nothing new was heard', () => {
    const work = workOf({ ...heard })
    expect(workOf({ ...heard })).toBe(work)
    expect(work.plan.map(({ title }) => title)).toEqual(['Start', 'Label the chargers'])
  })

  it.each(Object.keys(others) as (keyof Heard)[])('is worked out anew for another %s', part => {
    const changed = { ...heard, [part]: others[part] }
    const before = workOf(heard)
    const after = workOf(changed)
    expect(after).not.toEqual(before)
    // What came before leaves nothing behind in it.
    workOf({ ...others })
    expect(workOf(changed)).toEqual(after)
  })

  it('keeps the questions it is asked while only the answers change', () => {
    const { pack } = workOf(heard)
    expect(workOf({ ...heard, check: others.check }).pack).toBe(pack)
  })

  it('asks the questions of its kind when the kind changes', () => {
    expect(workOf(heard).pack.topics).toHaveLength(1)
    const atHome = { ...heard, service: aService({ kind: 'home-care' }) }
    expect(workOf(atHome).pack.topics).toEqual([])
  })
})
