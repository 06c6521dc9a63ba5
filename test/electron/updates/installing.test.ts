import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createUpdates } from '../../../electron/updates/updates.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'
import { aReleaseText, nameFor, putOnStick } from '../../support/update-server.ts'
import { someUpdates } from '../../support/updating.ts'

const name = nameFor('0.2.0')

/** With an installer that is here and waits. */
async function ready(...own: Parameters<typeof someUpdates>) {
  const all = await someUpdates(...own)
  const { updates, db, stick, key, installer } = all
  expect(
    await updates.openFile(db, putOnStick(stick, aReleaseText(key, installer), installer)),
  ).toBe('here')
  return all
}

function answerIn(
  db: Awaited<ReturnType<typeof ready>>['db'],
  at: string,
  finishedAt: string | null,
) {
  db.exec(`
    INSERT INTO service (id, name, kind, lead_title, lead_name, created_at)
      VALUES ('s', 'Larch House', 'care-home', '', '', '${at}');
    INSERT INTO round (id, service_id, number, started_at) VALUES ('r', 's', 1, '${at}');
    INSERT INTO answer (round_id, question_id, choice, wording, is_carried, answered_at)
      VALUES ('r', 'backups-made', 'yes', 1, 0, '${at}')`)
  if (finishedAt === null) return
  const finish = `UPDATE round SET finished_at = ?, pack_version = '1', frozen_answers = '[]'`
  db.prepare(finish).run(finishedAt)
}

describe('installing', () => {
  it('backs up, starts the very file that was signed, and closes the app', async () => {
    const { updates, db, did, startedSoon, pending } = await ready()
    expect(await updates.install(db)).toEqual({ state: 'begun' })
    expect(did).toEqual(['backed up', 'quit'])
    expect(await startedSoon()).toEqual([`${join(pending, name)} --updated --force-run`])
  })

  it('does nothing while a check is being answered, and goes on when that was a while ago', async () => {
    const { updates, db, did, clock, started } = await ready()
    answerIn(db, '2026-11-23T08:46:00.000Z', null)
    expect(updates.standing(db).wait).toBe('answering')
    expect(await updates.install(db)).toEqual({ state: 'waits', reason: 'answering' })
    expect([did, started()]).toEqual([[], []])
    clock.set('2026-11-23T09:01:00.000Z')
    expect(await updates.install(db)).toEqual({ state: 'begun' })
  })

  it('is held up by no check that is finished', async () => {
    const { updates, db } = await ready()
    answerIn(db, '2026-11-23T08:59:00.000Z', '2026-11-23T08:59:30.000Z')
    expect(updates.standing(db).wait).toBeNull()
  })

  it('does nothing while the app is at work, also when that begins during the backup', async () => {
    let isWorking = true
    const backUp = () => {
      isWorking = true
      return Promise.resolve()
    }
    const { updates, db, did, started } = await ready({ isWorking: () => isWorking, backUp })
    expect(await updates.install(db)).toEqual({ state: 'waits', reason: 'working' })
    isWorking = false
    expect(await updates.install(db)).toEqual({ state: 'waits', reason: 'working' })
    expect([did, started()]).toEqual([[], []])
  })

  it('does nothing where no backup can be made first', async () => {
    const backUp = () => Promise.reject(new Error('ENOSPC'))
    const { updates, db, did, started } = await ready({ backUp })
    expect(await failureOf(() => updates.install(db))).toMatch(
      /^unexpected: No backup could be made first, so nothing was installed\./,
    )
    expect([did, started(), updates.standing(db).doing]).toEqual([[], [], null])
  })

  it('runs nothing that was changed while it lay there, and forgets it', async () => {
    const { updates, db, did, started, pending, installer } = await ready()
    writeFileSync(join(pending, name), Buffer.from(installer).fill('?', 900, 901))
    expect(await updates.install(db)).toEqual({ state: 'refused', outcome: 'changed' })
    expect([did, started(), updates.standing(db).found?.isHere]).toEqual([[], [], false])
  })

  it('says so where the system will not start it, and the app stays', async () => {
    // The library then looks for its helper beside the app, which this app has not.
    Object.assign(process, { resourcesPath: temporaryFolder() })
    onTestFinished(() => void Reflect.deleteProperty(process, 'resourcesPath'))
    const { updates, db, did } = await ready({}, 0o600)
    const failure = await failureOf(() => updates.install(db))
    expect(failure).toMatch(/^unexpected: The installer did not start\. Nothing was changed\./)
    expect([did, updates.standing(db).doing]).toEqual([['backed up'], null])
  })

  it('shows the installer where this PC lets no app install another', async () => {
    const { updates, db, did, pending, started } = await ready({ way: 'shows' })
    expect(await updates.install(db)).toEqual({ state: 'shown' })
    expect([did, started()]).toEqual([[`showed ${join(pending, name)}`], []])
  })
})

describe('when the app is closed', () => {
  it('starts it once, only where that was chosen', async () => {
    const { updates, db, did, startedSoon, pending } = await ready()
    expect(updates.standing(db).isOnClose).toBe(false)
    expect(await updates.onClose(db, true)).toBeNull()
    expect(updates.standing(db).isOnClose).toBe(true)
    updates.close()
    updates.close()
    expect(await startedSoon()).toEqual([`${join(pending, name)} --updated`])
    expect(did).toEqual([])
  })

  it('starts nothing where the choice was taken back, or what lies there is another file', async () => {
    const { updates, db, starts, pending } = await ready()
    await updates.onClose(db, true)
    await updates.onClose(db, false)
    updates.close()
    await updates.onClose(db, true)
    writeFileSync(join(pending, name), 'another')
    updates.close()
    expect([starts(), await updates.onClose(db, true)]).toEqual([0, 'no-installer'])
  })

  it('starts nothing in the middle of an import or a backup', async () => {
    let isWorking = false
    const { updates, db, starts } = await ready({ isWorking: () => isWorking })
    await updates.onClose(db, true)
    isWorking = true
    updates.close()
    expect(starts()).toBe(0)
  })
})

describe('after an update', () => {
  const after = async (version: string, records: number) => {
    const before = await ready()
    const next = await createUpdates({ ...before.edges, version, records })
    return { ...before, next, kept: join(before.folder, 'updates', 'kept') }
  }

  it('keeps the installer, and from the next one on offers the one before', async () => {
    const { next, kept, db, edges, key, installer, stick, did } = await after('0.2.0', 99)
    expect(readdirSync(kept).sort()).toEqual(['0.2.0.release.json', name])
    expect(next.standing(db)).toMatchObject({ version: '0.2.0', found: null, before: null })
    const later = aReleaseText(key, installer, {
      version: '0.3.0',
      records: { opensFrom: 1, makes: 100 },
    })
    const path = putOnStick(`${stick}-2`, later, installer, '0.3.0')
    const second = await createUpdates({ ...edges, version: '0.2.5' })
    expect(await second.openFile(db, path)).toBe('here')
    const third = await createUpdates({ ...edges, version: '0.3.0', records: 100 })
    expect(third.standing(db).before).toEqual({
      version: '0.2.0',
      bytes: installer.length,
      canOpenRecords: false,
    })
    await third.showBefore()
    expect(did).toEqual([`showed ${join(kept, name)}`])
    writeFileSync(join(kept, name), Buffer.from(installer).fill('?', 900, 901))
    expect(await failureOf(() => third.showBefore())).toMatch(
      /^invalid: That installer has been changed/,
    )
    const same = await createUpdates({ ...edges, version: '0.3.0', records: 99 })
    expect(same.standing(db).before?.canOpenRecords).toBe(true)
  })

  it('drops what is no longer newer', async () => {
    const { next, folder, db } = await after('0.2.1', 9)
    expect(next.standing(db).found).toBeNull()
    expect(existsSync(join(folder, 'updates', 'pending'))).toBe(false)
  })
})
