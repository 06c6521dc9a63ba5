import { describe, expect, it } from 'vitest'
import { createAnswer } from '../../../electron/calls/answer.ts'
import { storageFailure } from '../../../electron/calls/storage-failure.ts'
import { notAsWritten, StoreTrouble } from '../../../electron/database/trouble.ts'
import { canMount, makeReadOnly, makeWritable, temporaryDisk } from '../../support/mounted-disk.ts'
import { temporaryCalls } from '../../support/temporary-calls.ts'
import { temporaryStore } from '../../support/temporary-database.ts'

const withCode = (code: string) => Object.assign(new Error('technical'), { code })

it.each([
  ['SQLITE_FULL', 'The disk is full.'],
  ['ENOSPC', 'The disk is full.'],
  ['SQLITE_READONLY', 'The folder with your records can be read but not changed.'],
  ['SQLITE_READONLY_DBMOVED', 'The folder with your records can be read but not changed.'],
  ['EACCES', 'The folder with your records can be read but not changed.'],
  ['SQLITE_IOERR_WRITE', 'The disk did not take it.'],
  ['SQLITE_IOERR_FSYNC', 'The disk did not take it.'],
  ['SQLITE_BUSY', 'Another program is using your records.'],
  ['SQLITE_CORRUPT', 'Part of your records cannot be read.'],
])('%s is told as: %s', (code, sentence) => {
  const message = storageFailure(withCode(code))?.message ?? ''
  expect(message.startsWith(sentence)).toBe(true)
  expect(message.endsWith('What you typed is still on the screen.')).toBe(true)
})

it.each([
  new StoreTrouble('damaged', 'backups/unfinished.db'),
  notAsWritten('The backup on the disk is not what was written.'),
])('a copy that is not what was written is told as a disk that did not take it: %s', error => {
  expect(storageFailure(error)?.message).toMatch(/^The disk did not take it/)
})

it.each([withCode('SQLITE_CONSTRAINT'), withCode('TypeError'), new Error('x'), 'text', null])(
  'is silent where the disk is not to blame: %s',
  error => {
    expect(storageFailure(error)).toBeNull()
  },
)

describe.skipIf(!canMount)('on a disk of its own (skipped where nothing can be mounted)', () => {
  async function answering(size: string) {
    const disk = temporaryDisk(size)
    const { calls, store, addService } = temporaryCalls(temporaryStore(disk))
    const { id: serviceId } = await addService()
    const { round } = await calls['checklist.open']({ serviceId })
    const reported: string[] = []
    const answer = createAnswer({
      calls: () => calls,
      report: name => void reported.push(name),
      slow: () => undefined,
      milliseconds: () => 0,
    })
    const note = (text: string) =>
      answer('checklist.note', { roundId: round.id, questionId: 'backups-made', note: text })
    const stored = async () =>
      (await calls['checklist.open']({ serviceId })).answers.map(each => each.note)
    return { disk, store, reported, note, stored, serviceId, calls }
  }

  it('says that the disk is full and keeps every answer it acknowledged', async () => {
    const { note, stored, reported } = await answering('1m')
    let last = ''
    for (let number = 0; number < 500; number += 1) {
      const text = `${number} `.repeat(600).slice(0, 3000)
      const outcome = await note(text)
      if (!outcome.ok) {
        expect(outcome.message).toMatch(/^The disk is full/)
        expect(await stored()).toEqual([last])
        expect(reported).toEqual(['checklist.note'])
        return
      }
      last = text
    }
    throw new Error('The disk never filled up.')
  })

  it('says so when the disk becomes read-only, and goes on once it is writable', async () => {
    const { disk, store, note, stored } = await answering('4m')
    expect(await note('before')).toMatchObject({ ok: true })
    store.close()
    makeReadOnly(disk)
    store.open()
    expect(store.trouble()?.kind).toBe('read-only')
    makeWritable(disk)
    store.open()
    expect(store.trouble()).toBeNull()
    await expect(stored()).rejects.toThrow('not open')
  })
})
