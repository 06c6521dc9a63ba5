import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../electron/calls/answer.ts'
import { Failure } from '../../../shared/failure.ts'
import { answering, callNames } from '../../support/answering.ts'
import { examples } from '../../support/call-examples.ts'

const unexpected = {
  ok: false,
  code: 'unexpected',
  message:
    'Something went wrong. Nothing was changed. Try again; if it happens again, close the app and open it.',
}
const invalid = { ok: false, code: 'invalid' }

describe('a call', () => {
  it.each(callNames)('%s runs with a good input, which arrives as it was sent', async name => {
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
