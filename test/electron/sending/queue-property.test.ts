import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Heard, NotHeard } from '../../../shared/sharing/queue-rules.ts'
import { someFacts } from '../../support/builders.ts'
import { calm, type RunningApp, settleAll, startApp, turnedTime } from '../../support/sending.ts'
import {
  createMemory,
  detailsOf,
  type Memory,
  newKeys,
  type Said,
} from '../../support/small-review.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

/** What can become of a request: of its way there, and of the answer's way back. */
const fates = [
  'well',
  'lost-on-the-way',
  'answer-lost',
  'twice',
  'late-copy',
  'busy',
  'login-page',
  'garbage',
  'hangs',
  'arrives-and-hangs',
] as const
type Fate = (typeof fates)[number]

const heard = ({ status, body }: Said): Heard => ({ status, body, retryAfter: null })

/** A network with a mind of its own in front of a review that behaves. */
function aNetwork(memory: Memory) {
  const ahead: Fate[] = []
  const late: (() => void)[] = []
  const untilStopped = (signal: AbortSignal) =>
    new Promise<NotHeard>(resolve => {
      signal.addEventListener('abort', () => resolve('stopped'))
    })
  const ends: Readonly<
    Record<Fate, (arrive: () => Said, signal: AbortSignal) => Heard | NotHeard | Promise<NotHeard>>
  > = {
    well: arrive => heard(arrive()),
    'lost-on-the-way': () => 'no-connection',
    'answer-lost': arrive => {
      arrive()
      return 'no-connection'
    },
    twice: arrive => {
      arrive()
      return heard(arrive())
    },
    'late-copy': arrive => {
      late.push(arrive)
      return 'no-connection'
    },
    busy: () => ({ status: 503, body: '{"code":"busy","message":"Later."}', retryAfter: '120' }),
    'login-page': () => ({ status: 200, body: '<html>Welcome to Larch Wi-Fi', retryAfter: null }),
    garbage: () => ({ status: 201, body: '\u0000{', retryAfter: null }),
    hangs: (_arrive, signal) => untilStopped(signal),
    'arrives-and-hangs': (arrive, signal) => {
      arrive()
      return untilStopped(signal)
    },
  }
  return {
    ahead: (fate: Fate) => void ahead.push(fate),
    /** What was held up on the way arrives after all. */
    arriveLate: () => {
      for (const arrive of late.splice(0)) arrive()
    },
    goWell: () => void ahead.splice(0),
    post: async (url: string, text: string, signal: AbortSignal) => {
      await Promise.resolve()
      const path = new URL(url).pathname
      return ends[ahead.shift() ?? 'well'](() => memory.answer(path, text), signal)
    },
  }
}

type Act =
  | { readonly do: 'share' | 'switch-off' | 'try-now' | 'restart' | 'late' | 'half-share' }
  | { readonly do: 'take-back'; readonly which: number }
  | { readonly do: 'network'; readonly fate: Fate }
  | { readonly do: 'wait'; readonly minutes: number }

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'share' } as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      { do: 'switch-off' } as const,
      { do: 'try-now' } as const,
      { do: 'restart' } as const,
      { do: 'late' } as const,
      { do: 'half-share' } as const,
    ),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take-back' as const), which: fc.nat(5) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('network' as const), fate: fc.constantFrom(...fates) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.nat(400) }) },
)

function aWorld() {
  const keys = newKeys()
  const memory = createMemory(keys)
  const network = aNetwork(memory)
  const folder = temporaryFolder()
  const time = turnedTime()
  const details = detailsOf('https://review.example', keys)
  const start = () => startApp({ post: network.post, details, folder, time })
  return { memory, network, start }
}

/** A refusal in words is a fine answer to a wish that cannot be met now. */
async function wish(run: () => unknown): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    expect(error).toHaveProperty('code', 'conflict')
    return null
  }
}

it(
  'ends with every letter in one state, the bytes as agreed, and the review with exactly what counts',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 30 }), async list => {
        const { memory, network, start } = aWorld()
        let app: RunningApp = start()
        const { id: serviceId } = await app.calls['services.add'](someFacts())
        const agreed = new Map<string, string>()
        const look = () => app.letters(serviceId)
        const does: { readonly [K in Act['do']]: (act: Extract<Act, { do: K }>) => unknown } = {
          share: () =>
            wish(async () => {
              const id = await app.share(serviceId)
              agreed.set(id, look().find(letter => letter.id === id)?.text ?? '')
            }),
          'half-share': () =>
            app.calls['sharing.preview']({
              serviceId,
              keptBack: { questions: [], devices: true, dspt: true },
            }),
          'switch-off': () => app.calls['sharing.switchOff']({ serviceId }),
          'try-now': () => app.calls['sharing.tryNow'](undefined),
          'take-back': ({ which }) =>
            wish(() => {
              const letter = look().filter(({ state }) => state !== 'prepared')[which]
              return letter === undefined
                ? null
                : app.calls['sharing.takeBack']({ letterId: letter.id })
            }),
          network: ({ fate }) => network.ahead(fate),
          late: () => network.arriveLate(),
          wait: ({ minutes }) => app.time.pass(minutes * 60_000),
          restart: () => {
            app.end()
            app = start()
            app.sender.changed()
          },
        }
        for (const act of list) {
          // The table has one entry for each kind of act, which the compiler cannot follow.
          await (does[act.do] as (act: Act) => unknown)(act)
          await calm()
          const sending = look().filter(({ state }) => state === 'sending')
          expect(sending.length).toBeLessThanOrEqual(1)
        }
        network.goWell()
        // What hung is stopped as by a restart.
        app.end()
        app = start()
        app.sender.changed()
        await settleAll(app)
        network.arriveLate()
        const letters = look()
        const kept = new Map(letters.map(({ id, text }) => [id, text]))
        for (const [id, text] of agreed) expect(kept.get(id)).toBe(text)
        const sent = letters.filter(({ state }) => state === 'sent')
        expect(sent.map(({ id }) => id)).toEqual(memory.counting())
        for (const { id, text } of sent) expect(memory.textOf(id)).toBe(text)
        const ends = ['sent', 'replaced', 'withdrawn', 'prepared']
        expect(letters.filter(({ state }) => !ends.includes(state))).toEqual([])
        expect(sent.length).toBeLessThanOrEqual(1)
        expect(app.reported).toEqual([])
        app.end()
      }),
      { numRuns: 120, seed: 5 },
    )
  },
)
