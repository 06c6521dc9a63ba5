import { describe, expect, it } from 'vitest'
import { hearAhead } from '../../renderer/hear-ahead.ts'
import type { Call } from '../../renderer/call.ts'
import { createStores } from '../../renderer/stores.tsx'
import { Failure } from '../../shared/failure.ts'

const services = { services: [{ id: 'one' }, { id: 'two' }], currentId: 'two' }

/** Notes what is asked. Refuses everything while it is locked, and keeps the answer held back until it is let go. */
function theApp({ isLocked = false, held = [] as readonly string[] } = {}) {
  const asked: string[] = []
  const state = { isLocked }
  let letGo = () => {}
  const holding = new Promise<void>(done => (letGo = done))
  const call = (async (name: string, input?: { readonly serviceId?: string }) => {
    asked.push(input?.serviceId === undefined ? name : `${name} of ${input.serviceId}`)
    if (held.includes(name)) await holding
    if (name === 'keeping.start') return { state: state.isLocked ? 'locked' : 'ready' }
    if (state.isLocked) throw new Failure('conflict', 'Your records are not open.')
    if (name === 'services.list') return services
    return name === 'checklist.pack' ? '{}' : {}
  }) as unknown as Call
  return { asked, state, letGo, ...hearAhead(createStores(call, () => '')) }
}
const settled = () => new Promise(done => setTimeout(done))
const comes = (heard: Promise<void>) =>
  Promise.race([heard.then(() => 'heard'), settled().then(() => 'waits')])
const first = [
  'keeping.start',
  'services.list',
  'checklist.pack',
  'checklist.open of two',
  'plan.lines of two',
  'devices.standing of two',
]

it('asks at once what the first page draws from, for the service that it will show', async () => {
  const { asked, heard, stores } = theApp()
  await heard
  expect(asked).toEqual(first)
  expect(stores.services.getState().heard).toEqual(services)
  expect(stores.checklist.getState()).toMatchObject({ pack: {}, check: {}, serviceId: 'two' })
  expect(stores.plan.getState().written).toEqual({})
  expect(stores.devices.getState().standing).toEqual({})
})

describe('what was heard', () => {
  it('is handed to whoever asks for it first, and asked anew the second time', async () => {
    const { asked, heard, stores } = theApp()
    await heard
    await stores.plan.load('two')
    expect(asked).toEqual(first)
    await stores.plan.load('two')
    expect(asked).toEqual([...first, 'plan.lines of two'])
  })

  it('is handed over also while it is on its way', async () => {
    const { asked, letGo, stores } = theApp({ held: ['plan.lines'] })
    await settled()
    const loading = stores.plan.load('two')
    letGo()
    await loading
    expect(asked).toEqual(first)
    expect(stores.plan.getState().written).toEqual({})
  })

  it('is forgotten once another service is asked for, for what is left may have changed', async () => {
    const { asked, heard, stores } = theApp()
    await heard
    await stores.plan.load('one')
    await stores.services.load()
    expect(asked.slice(first.length)).toEqual(['plan.lines of one', 'services.list'])
  })
})

describe('where the records are locked', () => {
  it('waits for no more than that answer', async () => {
    const { asked, heard, stores } = theApp({
      isLocked: true,
      held: ['services.list', 'checklist.pack'],
    })
    expect(await comes(heard)).toBe('heard')
    expect(stores.keeping.getState().start).toEqual({ state: 'locked' })
    expect(asked).toEqual(['keeping.start', 'services.list', 'checklist.pack'])
  })

  it('hands no refusal on, and asks again once they are open', async () => {
    const { asked, heard, state, stores } = theApp({ isLocked: true })
    await heard
    state.isLocked = false
    await stores.services.load()
    expect(stores.services.getState().heard).toEqual(services)
    expect(asked.at(-1)).toBe('services.list')
  })
})

it('is not through before the last answer has come', async () => {
  const { heard, letGo } = theApp({ held: ['devices.standing'] })
  expect(await comes(heard)).toBe('waits')
  letGo()
  expect(await comes(heard)).toBe('heard')
})
