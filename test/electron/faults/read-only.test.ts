import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { present } from '../../../shared/assert.ts'
import { nothingKnown } from '../../../shared/devices/nothing-known.ts'
import { Failure } from '../../../shared/failure.ts'
import { anOwnLine, someFacts } from '../../support/builders.ts'
import { contentOf } from '../../support/faults/content.ts'
import { counted } from '../../support/faults/counted.ts'
import { type HomeApp, homeApp, stickIn } from '../../support/faults/home-app.ts'
import { failingDisk } from '../../support/mounted-disk.ts'

/** Every way to save, each told apart by its name. */
function waysToSave(app: HomeApp, serviceId: string, roundId: string) {
  const device = { ...nothingKnown, name: 'Tablet', kind: 'tablet' } as const
  return {
    'a service': () => app.call('services.add', someFacts({ name: 'Another' })),
    'an answer': () =>
      app.call('checklist.answer', {
        roundId,
        questionId: 'backups-made',
        choice: 'no',
        reason: '',
      }),
    'a note': () => app.call('checklist.note', { roundId, questionId: 'backups-made', note: 'x' }),
    'a plan line': () => app.call('plan.addOwn', { serviceId, line: anOwnLine() }),
    'a device': () => app.call('devices.add', { serviceId, device, by: '' }),
    'a finished check': () => app.call('rounds.finish', { roundId }),
    'a backup': () => app.call('keeping.backUpNow'),
    'a test of a backup': async () => {
      const { backups } = await app.call('keeping.backups')
      const { name, place } = present(backups[0], 'A backup')
      return app.call('keeping.testBackup', { name, place })
    },
    'a second place': () => app.call('keeping.chooseSecondPlace'),
  }
}

const content = (app: HomeApp) => contentOf(present(app.store.db(), 'The records'))

it('a disk that turns read-only under the app lets it read on, say so, and save once it is mended', async context => {
  const disk = failingDisk()
  if (disk === null) {
    console.warn('NO DISK CAN BE MOUNTED HERE: none turned read-only (that takes Linux and root).')
    context.skip('A disk can be mounted on Linux and by root only.')
    return
  }
  const root = join(disk.folder, 'home')
  mkdirSync(stickIn(root), { recursive: true })
  const app = homeApp(root)
  app.goTo(1)
  app.store.open()
  const { id: serviceId } = await app.call('services.add', someFacts())
  const { round } = await app.call('checklist.open', { serviceId })
  await app.call('keeping.backUpNow')
  for (const choice of ['yes', 'partly', 'no', 'yes'] as const) {
    await app.call('checklist.answer', {
      roundId: round.id,
      questionId: 'backups-made',
      choice,
      reason: '',
    })
  }
  const saved = content(app)
  const ways = waysToSave(app, serviceId, round.id)

  disk.fail()
  const told: Record<string, string> = {}
  for (const [what, save] of Object.entries(ways)) {
    told[what] = await save().then(
      () => 'was taken',
      (error: unknown) =>
        error instanceof Failure ? error.message : `fell over: ${String(error)}`,
    )
    expect([what, content(app)]).toEqual([what, saved])
  }
  const unclear = Object.entries(told).filter(([, words]) => !/disk|written|changed/.test(words))
  expect(unclear).toEqual([])
  expect(Object.values(told)).not.toContain('was taken')
  const { answers } = await app.call('checklist.open', { serviceId })
  expect(answers.map(({ choice }) => choice)).toEqual(['yes'])
  expect((await app.call('keeping.backups')).backups).toHaveLength(1)

  app.store.close()
  disk.mend()
  const next = homeApp(root)
  next.goTo(2)
  next.store.open()
  expect([next.store.trouble(), content(next)]).toEqual([null, saved])
  for (const save of Object.values(waysToSave(next, serviceId, round.id))) await save()
  next.store.close()
  counted('read-only disks', Object.keys(ways).length)
})
