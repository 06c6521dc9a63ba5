import { expect, it } from 'vitest'
import type { Call } from '../../../renderer/call.ts'
import { createSharing } from '../../../renderer/state/sharing.ts'
import { temporaryCalls } from '../../support/temporary-calls.ts'
import { nothingKeptBack } from '../../support/sending.ts'

/** What is asked now is answered when this resolves. */
let hold: Promise<void> = Promise.resolve()
let release = () => {}

/** The store on real records; `asked` lists the calls in their order. */
async function started() {
  const { calls, addService } = temporaryCalls()
  const asked: string[] = []
  const call = ((name: keyof typeof calls, input: never) => {
    asked.push(name)
    return hold.then(() => calls[name](input))
  }) as unknown as Call
  const house = await addService()
  const court = await addService({ name: 'Larch Court' })
  return { sharing: createSharing(call), asked, house, court }
}

it('begins switched off, with nobody to send to and nothing sent', async () => {
  const { sharing, house } = await started()
  await sharing.load(house.id)
  expect(sharing.getState().standing).toMatchObject({ review: null, isOn: false, letters: [] })
})

it('never shows the letters of one service for another', async () => {
  const { sharing, house, court } = await started()
  await sharing.load(house.id)
  await sharing.hideCard(house.id)
  expect(sharing.getState().standing?.cardHiddenUntil).not.toBeNull()
  const reading = sharing.load(court.id)
  expect(sharing.getState()).toMatchObject({ serviceId: court.id, standing: undefined })
  await reading
  expect(sharing.getState().standing?.cardHiddenUntil).toBeNull()
  hold = new Promise(resolve => {
    release = resolve
  })
  const slow = sharing.load(house.id)
  hold = Promise.resolve()
  await sharing.load(court.id)
  release()
  await slow
  expect(sharing.getState()).toMatchObject({
    serviceId: court.id,
    standing: { cardHiddenUntil: null },
  })
})

it('asks for a preview and for nothing that would send it', async () => {
  const { sharing, house, asked } = await started()
  const { text } = await sharing.preview(house.id, nothingKeptBack)
  expect(text).toContain('"submission":')
  expect(asked).toEqual(['sharing.preview'])
})

it('reads again after each step, and keeps what it knew where one fails', async () => {
  const { sharing, house, asked } = await started()
  await sharing.load(house.id)
  const known = sharing.getState().standing
  const preview = await sharing.preview(house.id, nothingKeptBack)
  await expect(sharing.agree(house.id, preview)).rejects.toThrow('details file of the review')
  expect(sharing.getState().standing).toBe(known)
  await sharing.switchOff(house.id)
  expect(asked.slice(-2)).toEqual(['sharing.switchOff', 'sharing.standing'])
})
