import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../electron/calls/answer.ts'
import type { EveryCall } from '../../../electron/calls/every-call.ts'
import { type CallName, contract } from '../../../shared/contract.ts'
import { Failure } from '../../../shared/failure.ts'
import { examples } from '../../support/call-examples.ts'

// The names of the contract are exactly these.
const names = Object.keys(contract) as readonly CallName[]

interface Heard {
  readonly ran: [string, unknown][]
  readonly reported: [string, unknown][]
  readonly slow: [string, number][]
}

/** Answers whose calls only note what reached them, or do what the test says. */
function answering(calls: Partial<Record<CallName, (input: never) => unknown>> = {}, took = 0) {
  const heard: Heard = { ran: [], reported: [], slow: [] }
  const spies = Object.fromEntries(
    names.map(name => [
      name,
      (input: unknown) => {
        heard.ran.push([name, input])
        return 'ran'
      },
    ]),
  )
  let milliseconds = -took
  const answer = createAnswer({
    // Spies answer with a word, which is not what the contract promises and does not matter here.
    calls: () => ({ ...spies, ...calls }) as Partial<EveryCall>,
    report: (name, error) => heard.reported.push([name, error]),
    slow: (name, took) => heard.slow.push([name, took]),
    milliseconds: () => (milliseconds += took),
  })
  return { answer, heard }
}

const unexpected = {
  ok: false,
  code: 'unexpected',
  message:
    'Something went wrong. Nothing was changed. Try again; if it happens again, close the app and open it.',
}
const invalid = { ok: false, code: 'invalid' }

describe('a call', () => {
  it.each(names)('%s runs with a good input, which arrives as it was sent', async name => {
    const { answer, heard } = answering()
    expect(await answer(name, examples[name])).toEqual({ ok: true, value: 'ran' })
    expect(heard).toEqual({ ran: [[name, examples[name]]], reported: [], slow: [] })
  })

  it('waits for an answer that takes time', async () => {
    const { answer } = answering({ 'keeping.start': () => Promise.resolve('later') })
    expect(await answer('keeping.start', undefined)).toEqual({ ok: true, value: 'later' })
  })

  it('says what a Failure says, and does not report it', async () => {
    const { answer, heard } = answering({
      'services.choose': () => {
        throw new Failure('not-found', 'That service is no longer in the list.')
      },
    })
    expect(await answer('services.choose', examples['services.choose'])).toEqual({
      ok: false,
      code: 'not-found',
      message: 'That service is no longer in the list.',
    })
    expect(heard.reported).toEqual([])
  })

  it.each([
    ['thrown', () => Promise.resolve().then(() => Promise.reject(new Error('secret: Mrs Ames')))],
    [
      'at once',
      () => {
        throw new Error('secret: Mrs Ames')
      },
    ],
    [
      'odd',
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a library may throw anything
        throw 'just text'
      },
    ],
  ])(
    'says no more than that something went wrong, and reports it by name (%s)',
    async (_how, run) => {
      const { answer, heard } = answering({ 'services.list': run })
      expect(await answer('services.list', undefined)).toEqual(unexpected)
      expect(heard.reported.map(([name]) => name)).toEqual(['services.list'])
    },
  )

  it('names the disk where the disk is to blame, and reports it', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    const { answer, heard } = answering({ 'checklist.note': () => Promise.reject(full) })
    const outcome = await answer('checklist.note', examples['checklist.note'])
    expect(outcome).toMatchObject({ ok: false, code: 'unexpected' })
    expect(JSON.stringify(outcome)).toContain('"The disk is full.')
    expect(heard.reported).toEqual([['checklist.note', full]])
  })

  it('is named, and nothing else of it, when it keeps the person waiting', async () => {
    const { answer, heard } = answering({}, 51)
    await answer('services.list', undefined)
    expect(heard.slow).toEqual([['services.list', 51]])
    const { answer: quick, heard: nothing } = answering({}, 50)
    await quick('services.list', undefined)
    expect(nothing.slow).toEqual([])
  })

  it('does not exist while the records are shut, whatever is sent with it', async () => {
    const answer = createAnswer({
      calls: () => ({}),
      report: () => undefined,
      slow: () => undefined,
      milliseconds: () => 0,
    })
    for (const input of [undefined, examples['services.add'], 'rubbish']) {
      expect(await answer('services.add', input)).toEqual({
        ok: false,
        code: 'conflict',
        message: 'Your records are not open.',
      })
    }
  })
})

describe('a name that is no call', () => {
  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'services',
    'services.list ',
    'Services.list',
    '',
    0,
    null,
    undefined,
    Symbol('services.list'),
    ['services.list'],
    { toString: () => 'services.list' },
    {
      toString: () => {
        throw new Error('boo')
      },
    },
  ])('is refused: %o', async name => {
    const { answer, heard } = answering()
    expect(await answer(name, undefined)).toEqual({
      ok: false,
      code: 'not-found',
      message: 'The app does not know that request.',
    })
    expect(heard).toEqual({ ran: [], reported: [], slow: [] })
  })

  it('is refused whatever it is, ten thousand times', async () => {
    const { answer, heard } = answering()
    for (const name of fc.sample(fc.anything({ maxDepth: 1 }), { numRuns: 10_000, seed: 1 })) {
      const outcome = await answer(name, undefined)
      if (outcome.ok || outcome.code !== 'not-found') throw new Error(fc.stringify(name))
    }
    expect(heard).toEqual({ ran: [], reported: [], slow: [] })
  })
})

describe('an input that is not what was asked for', () => {
  const circle: Record<string, unknown> = {}
  circle['again'] = circle
  const throwing = {
    get id(): string {
      throw new Error('boo')
    },
  }

  it.each([
    ['a circle', circle],
    ['a number too large for JSON', { id: 1n }],
    ['a getter that throws', throwing],
    [
      'a toJSON that throws',
      {
        id: {
          toJSON: throwing.toString.bind(null),
          get x() {
            throw new Error('boo')
          },
        },
      },
    ],
  ])('is refused and breaks nothing: %s', async (_what, input) => {
    const { answer, heard } = answering()
    expect(await answer('services.choose', input)).toMatchObject(invalid)
    expect(heard).toEqual({ ran: [], reported: [], slow: [] })
  })

  it.each([
    ['letters', 'x'.repeat(1024 * 1024 - '{"text":""}'.length + 1)],
    ['letters of three bytes', '€'.repeat(400_000)],
  ])('is refused for its size before anyone looks inside: %s', async (_of, text) => {
    const { answer } = answering()
    expect(await answer('reports.copy', { text })).toEqual({
      ...invalid,
      message: 'That is too much at once. Make it shorter.',
    })
  })

  it('is named by its field, in words', async () => {
    const { answer } = answering()
    const add = (change: object) =>
      answer('services.add', { ...examples['services.add'], ...change })
    const own = (line: object) =>
      answer('plan.addOwn', {
        ...examples['plan.addOwn'],
        line: { ...examples['plan.addOwn'].line, ...line },
      })
    const sentence = async (outcome: ReturnType<typeof answer>) =>
      ((await outcome) as { readonly message: string }).message
    expect(await sentence(add({ name: 'x'.repeat(81) }))).toBe(
      'The name is too long. It can have at most 80 characters.',
    )
    expect(await sentence(add({ staffCount: 5001 }))).toBe(
      'The number of staff can be at most 5000.',
    )
    expect(await sentence(add({ staffCount: -1 }))).toBe('The number of staff must be at least 0.')
    expect(await sentence(add({ kind: 'hotel' }))).toBe(
      'The app could not use “kind”. Check it and try again.',
    )
    expect(await sentence(own({ title: '  ' }))).toBe('Say what is to be done.')
    expect(await sentence(own({ dueOn: 'Tuesday' }))).toBe(
      'The app could not use the date it is due. Check it and try again.',
    )
    expect(await sentence(answer('services.list', {}))).toBe(
      'The app could not use what was sent. Check it and try again.',
    )
  })
})

const oddities = [NaN, Infinity, Symbol('x'), new Date(0), new Map(), () => 0, 1n, Buffer.from('x')]

/** Calls with a field that may be yes, no or not known. */
const takesYesAndNo: ReadonlySet<CallName> = new Set([
  'devices.add',
  'devices.change',
  'devices.keepReading',
  'sharing.preview',
])

/** What no field of any call takes, but for a text that may be as long as a whole report. */
const strange = (name: CallName) =>
  fc.oneof(
    fc.integer({ min: 10_000 }),
    fc.double({ min: 0.5, max: 0.9 }),
    ...(takesYesAndNo.has(name) ? [] : [fc.boolean()]),
    // Nothing kept back is a list too.
    fc.array(fc.anything({ maxDepth: 1 }), {
      minLength: name === 'sharing.preview' ? 1 : 0,
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

  it.each(names)(
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
    },
  )
})
