import { expect, it } from 'vitest'
import { askAhead } from '../../renderer/ask-ahead.ts'
import type { Call } from '../../renderer/call.ts'
import { Failure } from '../../shared/failure.ts'

const services = { services: [{ id: 'one' }, { id: 'two' }], currentId: 'two' }

/** Notes what is asked, and answers with how many were asked before; refuses everything while it is locked. */
function theApp() {
  const asked: string[] = []
  const state = { isLocked: false }
  const call = ((name: string, input?: { readonly serviceId?: string }) => {
    asked.push(input?.serviceId === undefined ? name : `${name} of ${input.serviceId}`)
    if (state.isLocked) return Promise.reject(new Failure('conflict', 'Your records are not open.'))
    return Promise.resolve(name === 'services.list' ? services : asked.length)
  }) as unknown as Call
  return { asked, state, call }
}
const settled = () => new Promise(done => setTimeout(done))
const first = [
  'keeping.start',
  'services.list',
  'checklist.pack',
  'checklist.open of two',
  'plan.lines of two',
  'devices.standing of two',
]

it('asks at once what the first page draws from, for the service that it will show', async () => {
  const { asked, call } = theApp()
  askAhead(call)
  await settled()
  expect(asked).toEqual(first)
})

it('hands each answer out once, and asks anew the second time', async () => {
  const { asked, call } = theApp()
  const ahead = askAhead(call)
  await settled()
  expect(await ahead('plan.lines', { serviceId: 'two' })).toBe(5)
  expect(asked).toEqual(first)
  expect(await ahead('plan.lines', { serviceId: 'two' })).toBe(7)
  expect(asked).toEqual([...first, 'plan.lines of two'])
})

it('forgets what is left once something else is asked, for that may have changed it', async () => {
  const { asked, call } = theApp()
  const ahead = askAhead(call)
  await settled()
  await ahead('services.choose', { id: 'one' })
  expect(await ahead('services.list')).toEqual(services)
  expect(asked.slice(first.length)).toEqual(['services.choose', 'services.list'])
})

it('asks nothing more ahead of a question that has come in between', async () => {
  const { asked, call } = theApp()
  const ahead = askAhead(call)
  const chosen = ahead('services.choose', { id: 'one' })
  await settled()
  await chosen
  expect(asked).toEqual(['keeping.start', 'services.list', 'checklist.pack', 'services.choose'])
})

it('asks again where the records were locked', async () => {
  const { asked, state, call } = theApp()
  state.isLocked = true
  const ahead = askAhead(call)
  await settled()
  expect(asked).toEqual(['keeping.start', 'services.list', 'checklist.pack'])
  state.isLocked = false
  expect(await ahead('services.list')).toEqual(services)
  expect(asked.at(-1)).toBe('services.list')
})
