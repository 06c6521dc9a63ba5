import { describe, expect, it } from 'vitest'
import type { Copy } from '../../../shared/keeping/copies.ts'
import { type Trouble, troubleKinds } from '../../../shared/keeping/start.ts'
import { canUseCopy, troubleWords } from '../../../shared/keeping/trouble-words.ts'

const older: Copy = { name: 'copy-2026-11-21.db', madeAt: '2026-11-21T08:00:00', bytes: 1000 }
const newer: Copy = { name: 'copy-2026-11-22.db', madeAt: '2026-11-22T08:00:00', bytes: 1000 }
const aTrouble = (parts: Partial<Trouble> = {}): Trouble => ({
  kind: 'damaged',
  file: 'C:\\Users\\priya\\Care Cyber Check\\records.db',
  copies: [older, newer],
  ...parts,
})

describe('what people are told when the records cannot be opened', () => {
  it.each([
    ['newer', 'Your records need a newer version of this app', 'try-again'],
    ['foreign', 'Another program’s file is where your records should be', 'show-folder'],
    ['read-only', 'This PC does not let the app save', 'try-again'],
    ['damaged', 'Your records are damaged, but you have a backup', 'use-copy'],
    ['in-use', 'Your records are open somewhere else', 'try-again'],
    ['missing', 'Your records are not where they were, but you have a backup', 'use-copy'],
    ['disk-full', 'This PC has no room left', 'try-again'],
    ['unreachable', 'The drive with your records is not there', 'try-again'],
    ['failing', 'The disk of this PC did not do what it was asked', 'try-again'],
    ['migration', 'Your records could not be made ready for this version', 'try-again'],
    ['unknown', 'Your records could not be opened', 'try-again'],
  ] as const)('%s: “%s”, and the main button is %s', (kind, heading, main) => {
    const words = troubleWords(aTrouble({ kind }))
    expect([words.heading, words.actions[0]]).toEqual([heading, main])
  })

  it.each([
    ['damaged', 'Your records are damaged'],
    ['missing', 'Your records are not where they were'],
  ] as const)('%s without a copy: “%s”, says so and offers none', (kind, heading) => {
    const words = troubleWords(aTrouble({ kind, copies: [] }))
    expect([words.heading, words.actions]).toEqual([heading, ['try-again', 'show-folder']])
    expect(words.happened).toContain('There is no backup in the folder.')
  })

  it.each(troubleKinds)('%s always offers another try and the folder', kind => {
    expect(troubleWords(aTrouble({ kind })).actions).toEqual(
      expect.arrayContaining(['try-again', 'show-folder']),
    )
  })

  it.each(troubleKinds)(
    '%s says what happened, what is safe and what to do, with no jargon',
    kind => {
      const { heading, happened, safe, todo } = troubleWords(aTrouble({ kind }))
      const all = [heading, happened, safe, ...todo]
      expect(all.every(text => text.trim() !== '') && todo.length >= 2).toBe(true)
      expect(all.join(' ')).not.toMatch(
        /SQLite|database|corrupt|migration|permission|locked by|error/i,
      )
    },
  )

  it('counts the copies and names the newest, whatever their order', () => {
    expect(troubleWords(aTrouble({ kind: 'in-use' })).safe).toBe(
      'Nothing is lost. Your records are as you left them. You have 2 backups, the newest from 22 November 2026.',
    )
    expect(troubleWords(aTrouble({ kind: 'missing', copies: [older] })).safe).toBe(
      'You have 1 backup, from 21 November 2026.',
    )
  })

  it('gives the IT person one sentence with the file, the cause and the copies', () => {
    expect(troubleWords(aTrouble()).forIt).toBe(
      'Care Cyber Check cannot open its records at C:\\Users\\priya\\Care Cyber Check\\records.db: SQLite reports that the file is damaged (damaged); there are 2 backups in the folders beside it.',
    )
  })

  it('names the file that is in the way, on Windows and elsewhere', () => {
    const todo = (file: string) => troubleWords(aTrouble({ kind: 'foreign', file })).todo[1]
    const words = 'Move records.db to another folder, such as Documents. Do not delete it.'
    expect([todo('C:\\Data\\records.db'), todo('/home/priya/records.db')]).toEqual([words, words])
  })

  it('goes back to a copy only where the records may be lost, and not before another try where the disk fails', () => {
    expect(troubleKinds.filter(kind => canUseCopy(aTrouble({ kind })))).toEqual([
      'damaged',
      'missing',
      'failing',
    ])
    expect(troubleWords(aTrouble({ kind: 'failing' })).actions).toEqual([
      'try-again',
      'use-copy',
      'show-folder',
    ])
  })
})
