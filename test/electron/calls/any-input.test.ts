import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CallName, contract } from '../../../shared/contract.ts'
import { answering, callNames } from '../../support/answering.ts'
import { examples } from '../../support/call-examples.ts'
import { counted } from '../../support/faults/counted.ts'

const oddities = [NaN, Infinity, Symbol('x'), new Date(0), new Map(), () => 0, 1n, Buffer.from('x')]

/** Calls with a field that may be yes, no or not known. */
const takesYesAndNo: ReadonlySet<CallName> = new Set([
  'devices.add',
  'devices.change',
  'devices.keepReading',
  'sharing.preview',
  'lock.remember',
  'news.weekly',
  'updates.weekly',
  'updates.onClose',
])

/** Calls with a list that may be empty. */
const takesNone: ReadonlySet<CallName> = new Set([
  'systems.add',
  'systems.change',
  'sharing.preview',
])

/** What no field of any call takes, but for a text that may be as long as a whole report. */
const strange = (name: CallName) =>
  fc.oneof(
    fc.integer({ min: 10_000 }),
    fc.double({ min: 0.5, max: 0.9 }),
    ...(takesYesAndNo.has(name) ? [] : [fc.boolean()]),
    fc.array(fc.anything({ maxDepth: 1 }), {
      minLength: takesNone.has(name) ? 1 : 0,
      maxLength: 3,
    }),
    fc.constantFrom(...oddities, ...(name === 'reports.copy' ? [] : ['x'.repeat(5001)])),
  )

type Plain = Record<string, unknown>

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))]
}

function withChange(value: unknown, [first, ...rest]: readonly string[], to: unknown): unknown {
  if (first === undefined) return to
  // Paths are made from this very value, so that whatever has a first step is an object.
  const object = value as Plain
  return { ...object, [first]: withChange(object[first], rest, to) }
}

/** A good input spoiled in one place. */
const spoiled = (name: CallName) => {
  const example: unknown = examples[name]
  const paths = pathsOf(example)
  const changed = fc
    .tuple(fc.constantFrom(...paths), strange(name))
    .map(([path, to]) => withChange(example, path, to))
  if (typeof example !== 'object') return changed
  const extra = fc
    .tuple(fc.constantFrom('extra', '', 'constructor', 'Id', ' id'), fc.anything({ maxDepth: 1 }))
    .map(([key, to]) => ({ ...example, [key]: to }))
  return fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: extra })
}

describe('ten thousand inputs for each call', () => {
  const kinds = { withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }
  const anything = fc.sample(fc.anything({ ...kinds, maxDepth: 2 }), { numRuns: 5_000, seed: 2 })

  it.each(callNames)(
    '%s never crashes and never runs on a bad one',
    { timeout: 30_000 },
    async name => {
      const { answer, heard } = answering()
      const good = contract[name].input
      const wrong: unknown[] = []
      for (const input of anything) {
        const outcome = await answer(name, input)
        const isRight = outcome.ok ? good.safeParse(input).success : outcome.code === 'invalid'
        if (!isRight) wrong.push(input)
      }
      const ranOnAnything = heard.ran.length
      for (const input of fc.sample(spoiled(name), { numRuns: 5_000, seed: 3 })) {
        const outcome = await answer(name, input)
        if (outcome.ok || outcome.code !== 'invalid') wrong.push(input)
      }
      expect(wrong).toEqual([])
      expect(heard.ran).toHaveLength(ranOnAnything)
      expect(heard.reported).toEqual([])
      counted('generated calls', 10_000)
    },
  )
})
