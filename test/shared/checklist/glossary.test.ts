import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explain } from '../../../shared/checklist/glossary.ts'

const backup = { term: 'backup', also: ['backups'], meaning: 'A second copy.' }
const log = { term: 'backup log', also: [], meaning: 'The list of copies made.' }
const dspt = { term: 'DSPT', also: [], meaning: 'A yearly return.' }
const glossary = [backup, log, dspt]

const marked = (text: string) =>
  explain(text, glossary).flatMap(({ text: piece, term }) => (term === null ? [] : [piece]))

it.each([
  ['Look at the Backup log.', ['Backup log']],
  ['Backups matter; a backup that opens.', ['Backups']],
  ['A backupper or a non-backup is no word of ours.', []],
  ['Answers DSPT, backups', ['DSPT', 'backups']],
  ['', []],
])('marks the words of “%s”', (text, words) => {
  expect(marked(text)).toEqual(words)
})

it('never changes the text it explains', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('backup', 'backup log', 'DSPT', 'x', ' ', '.', '$&')),
      parts => {
        const text = parts.join('')
        expect(
          explain(text, glossary)
            .map(piece => piece.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})

it('leaves a text alone when there is no glossary', () => {
  expect(explain('A backup', [])).toEqual([{ text: 'A backup', term: null }])
})
