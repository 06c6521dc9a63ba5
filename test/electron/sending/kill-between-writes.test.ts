import { expect, it } from 'vitest'
import type { Statement } from 'better-sqlite3'
import type { Database } from '../../../electron/database/database.ts'
import type { Post } from '../../../electron/sending/trip.ts'
import { someFacts } from '../../support/builders.ts'
import { counted } from '../../support/faults/counted.ts'
import { calm, settleAll, startApp, turnedTime } from '../../support/sending.ts'
import { createMemory, detailsOf, newKeys } from '../../support/small-review.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

class Killed extends Error {}

/** Records that are torn away before the given write; a transaction that was open then never happened. */
function tornAway(writes: number) {
  let left = writes
  let isDead = false
  const check = () => {
    if (isDead) throw new Killed()
  }
  const through = (db: Database): Database =>
    new Proxy(db, {
      get: (of, name) => {
        if (name === 'prepare') {
          return (sql: string) => {
            check()
            return counted(of.prepare(sql))
          }
        }
        const value: unknown = Reflect.get(of, name)
        return typeof value === 'function' ? (value.bind(of) as unknown) : value
      },
    })
  const counted = (statement: Statement): Statement => {
    const run = statement.run.bind(statement)
    statement.run = (...given: unknown[]) => {
      check()
      if (left === 0) {
        isDead = true
        throw new Killed()
      }
      left -= 1
      return run(...given)
    }
    return statement
  }
  return { through, isDead: () => isDead }
}

type Scenario = (app: ReturnType<typeof startApp>, serviceId: string) => Promise<unknown>

const sendAndCorrect: Scenario = async (app, serviceId) => {
  await app.share(serviceId)
  await calm()
  await app.share(serviceId)
  await calm()
}
const sendAndTakeBack: Scenario = async (app, serviceId) => {
  const letterId = await app.share(serviceId)
  await calm()
  await app.calls['sharing.takeBack']({ letterId })
  await calm()
}
const switchOffWhileSending: Scenario = async (app, serviceId) => {
  await app.share(serviceId)
  await app.calls['sharing.switchOff']({ serviceId })
  await calm()
  await app.share(serviceId)
  await calm()
}

/** Runs it with the app killed before that write; false once there are no more writes. */
async function killedBefore(write: number, scenario: Scenario): Promise<boolean> {
  const keys = newKeys()
  const memory = createMemory(keys)
  const torn = tornAway(write)
  const post: Post = async (url, text) => {
    await Promise.resolve()
    // A process that was killed sends nothing and hears nothing.
    if (torn.isDead()) return new Promise(() => undefined)
    const { status, body } = memory.answer(new URL(url).pathname, text)
    return { status, body, retryAfter: null }
  }
  const at = { post, details: detailsOf('https://review.example', keys), time: turnedTime() }
  const folder = temporaryFolder()
  const before = startApp({ ...at, folder })
  const { id: serviceId } = await before.calls['services.add'](someFacts())
  before.end()

  const killed = startApp({ ...at, folder, through: torn.through })
  await scenario(killed, serviceId).catch((error: unknown) => {
    // Something that was refused because of the kill before it is fine too.
    if (!torn.isDead()) throw error
  })
  await calm()
  const wasKilled = torn.isDead()
  killed.end()

  const after = startApp({
    ...at,
    folder,
    post: (url, text) => {
      const { status, body } = memory.answer(new URL(url).pathname, text)
      return Promise.resolve({ status, body, retryAfter: null })
    },
  })
  after.sender.changed()
  await settleAll(after)
  const letters = after.letters(serviceId)
  const sent = letters.filter(({ state }) => state === 'sent')
  expect(sent.map(({ id }) => id)).toEqual(memory.counting())
  for (const { id, text } of sent) expect(memory.textOf(id)).toBe(text)
  expect(letters.every(({ state }) => ends.has(state))).toBe(true)
  after.end()
  return wasKilled
}

const ends = new Set(['prepared', 'sent', 'replaced', 'withdrawn'])

it.each([
  ['a letter and its correction', sendAndCorrect, 15],
  ['a letter that is taken back', sendAndTakeBack, 10],
  ['switching off in the middle, and on again', switchOffWhileSending, 15],
] as const)(
  'killed before any one write, %s ends as one row for each letter that counts',
  { timeout: 120_000 },
  async (_what, scenario, fewestWrites) => {
    let write = 0
    while (await killedBefore(write, scenario)) write += 1
    counted('kills', write)
    expect(write).toBeGreaterThanOrEqual(fewestWrites)
  },
)
