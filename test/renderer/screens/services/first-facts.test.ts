import { describe, expect, it } from 'vitest'
import { createFirstFacts } from '../../../../renderer/screens/services/first-facts.ts'
import { Failure } from '../../../../shared/failure.ts'
import type { ServiceChange, ServiceFacts } from '../../../../shared/services/service.ts'
import { nothingKnown } from '../../../../shared/services/facts.ts'
import { aService } from '../../../support/builders.ts'

/** Services that write down what they are asked, one turn later, and fail while `isBroken`. */
function someServices() {
  const asked: unknown[] = []
  const state = { isBroken: false }
  const turn = async () => {
    await Promise.resolve()
    if (state.isBroken) throw new Failure('unexpected', 'The disk is full.')
  }
  const add = async (facts: ServiceFacts) => {
    await turn()
    asked.push(['add', facts])
    return aService({ ...facts, id: 'new' })
  }
  const change = async (id: string, changed: ServiceChange) => {
    await turn()
    asked.push(['change', id, changed])
  }
  return { asked, state, add, change }
}

describe('describing a service', () => {
  it('adds the service with the first answer and changes it with the next ones', async () => {
    const services = someServices()
    const first = createFirstFacts(services)
    await first.give({ kind: 'home-care' })
    await first.give({ name: 'Rowan' })
    expect(services.asked).toEqual([
      ['add', { ...nothingKnown, kind: 'home-care' }],
      ['change', 'new', { name: 'Rowan' }],
    ])
  })

  it('never adds two services, however quickly the answer changes', async () => {
    const services = someServices()
    const first = createFirstFacts(services)
    await Promise.all([
      first.give({ kind: 'home-care' }),
      first.give({ kind: 'care-home' }),
      first.give({ name: 'Larch House' }),
    ])
    await first.again()
    expect(services.asked).toEqual([
      ['add', { ...nothingKnown, kind: 'home-care' }],
      ['change', 'new', { kind: 'care-home', name: 'Larch House' }],
    ])
    expect(first.getState().unsaved).toEqual({})
  })

  it('keeps what could not be saved and saves it with the next answer', async () => {
    const services = someServices()
    const first = createFirstFacts(services)
    await first.give({ kind: 'care-home' })
    services.state.isBroken = true
    await first.give({ name: 'Larch House' })
    const { facts, error, unsaved } = first.getState()
    expect([facts.name, unsaved, error]).toEqual([
      'Larch House',
      { name: 'Larch House' },
      new Failure('unexpected', 'The disk is full.'),
    ])
    services.state.isBroken = false
    await first.give({ region: 'London' })
    expect(services.asked.at(-1)).toEqual([
      'change',
      'new',
      { name: 'Larch House', region: 'London' },
    ])
    expect(first.getState().error).toBeUndefined()
  })
})
