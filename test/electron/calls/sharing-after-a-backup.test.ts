import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryBackups } from '../../support/backups.ts'
import { calm, settleAll, startApp } from '../../support/sending.ts'
import { sharingHome as home } from '../../support/sharing-home.ts'
import { detailsOf } from '../../support/small-review.ts'

/** A letter is agreed to, then a backup is made, and only after that the letter arrives. */
async function sentSinceBackup() {
  const at = await home()
  const { app, look, agree, memory, line } = at
  const { backups } = temporaryBackups(app.store)
  line.isUp = false
  await agree(await look())
  await calm()
  const { name } = await backups.backUp('asked')
  line.isUp = true
  app.time.pass(24 * 60 * 60_000)
  await settleAll(app)
  expect(memory.counting()).toHaveLength(1)
  const goBack = async () => {
    const { token } = await backups.preview({ name, place: 'here' })
    await backups.restore(token)
  }
  return { ...at, goBack }
}

function startAgain({ app, memory, keys }: Awaited<ReturnType<typeof home>>) {
  app.end()
  app.store.close()
  return startApp({
    post: (url, text) => {
      const { status, body } = memory.answer(new URL(url).pathname, text)
      return Promise.resolve({ status, body, retryAfter: null })
    },
    details: detailsOf('https://review.example', keys),
    folder: app.folder,
    time: app.time,
  })
}

const statesIn = (app: ReturnType<typeof startApp>, serviceId: string) =>
  app.letters(serviceId).map(({ state }) => state)

it('goes back to a backup with sharing off, and still knows what was sent since', async () => {
  const at = await sentSinceBackup()
  const { serviceId, memory } = at
  await at.goBack()
  const back = startAgain(at)
  expect(statesIn(back, serviceId)).toEqual(['sent'])
  expect(await back.calls['sharing.standing']({ serviceId })).toMatchObject({ isOn: false })
  back.sender.changed()
  await settleAll(back)
  expect(memory.counting()).toHaveLength(1)
})

it('never brings back to life what was taken back since the backup', async () => {
  const at = await sentSinceBackup()
  const { serviceId, memory, app } = at
  const [letter] = app.letters(serviceId)
  await at.takeBack(letter?.id ?? '')()
  app.sender.changed()
  await settleAll(app)
  expect(memory.counting()).toEqual([])
  await at.goBack()
  const back = startAgain(at)
  expect(statesIn(back, serviceId)).toEqual(['withdrawn'])
  back.sender.changed()
  await settleAll(back)
  expect(memory.counting()).toEqual([])
})

it('takes back what may have gone since, where the records that know it are lost', async () => {
  const at = await sentSinceBackup()
  const { serviceId, memory, app } = at
  app.store.close()
  writeFileSync(join(app.folder, 'records.db'), 'Dear manager')
  app.store.open()
  await at.goBack()
  const back = startAgain(at)
  expect(statesIn(back, serviceId)).toEqual(['withdrawing'])
  expect(await back.calls['sharing.standing']({ serviceId })).toMatchObject({ isOn: false })
  back.sender.changed()
  await settleAll(back)
  expect(memory.counting()).toEqual([])
})
