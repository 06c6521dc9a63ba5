import { expect, it } from 'vitest'
import { nothingKnown } from '../../../shared/systems/nothing-known.ts'
import { systemChange, systemFacts } from '../../../shared/systems/system.ts'

const named = { ...nothingKnown, name: 'Care plans' }

it('is kept where only its name and kind are known', () => {
  expect(systemFacts.parse(named)).toEqual(named)
  expect(systemFacts.safeParse(nothingKnown).success).toBe(false)
  expect(systemFacts.safeParse({ ...named, more: 1 }).success).toBe(false)
})

it('keeps its choices in one order, each once, and tells none from not known', () => {
  expect(systemChange.parse({ data: ['money', 'health', 'health'] })).toEqual({
    data: ['health', 'money'],
  })
  expect(systemChange.parse({ certificates: [] })).toEqual({ certificates: [] })
  expect(systemChange.parse({ certificates: null })).toEqual({ certificates: null })
  expect(systemChange.safeParse({ data: ['secrets'] }).success).toBe(false)
})
