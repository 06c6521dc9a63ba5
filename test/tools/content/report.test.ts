import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { toWord } from '../../../electron/system/word.ts'
import { compileContent } from '../../../tools/content/compile.ts'
import { packDocument } from '../../../tools/content/export.ts'
import { coverageLines, readabilityLines } from '../../../tools/content/report.ts'

const content = compileContent(resolve(import.meta.dirname, '../../../assets/content'))
const questions = questionsOf(content.pack)

it('prints a row of reading ages for every kind of passage, and one for all', () => {
  const lines = readabilityLines(content)
  const kinds = lines.slice(4).map(line => line.slice(0, 14).trim())
  expect(kinds).toEqual([
    'question',
    'why',
    'finding out',
    'asking',
    'action',
    'glossary',
    'card',
    'quiz',
    'advisory',
    'advisory steps',
    'standard',
    'DSPT answer',
    'all',
  ])
  expect(lines.at(-1)).toMatch(/^all +\d+ +\d\.\d +\d+\.\d/)
})

it('prints every item of every standard with the questions that cover it', () => {
  const lines = coverageLines(content)
  const title = (name: string) => lines.find(line => line.startsWith(`${name} `))
  expect(title('DSPT')).toBe('DSPT 2025-26: 45 of 45 covered')
  expect(title('CAF')).toBe('CAF v4.0: 14 of 14 covered')
  expect(lines.find(line => line.startsWith('7.3.4'))).toMatch(/^7\.3\.4 +backups-restored/)
  expect(lines.join('\n')).not.toContain('NOBODY ASKS THIS')
})

it('writes every question, word and card into one document that Word opens', async () => {
  const document = packDocument(content)
  const headings = document.blocks.flatMap(block => (block.kind === 'heading' ? block.text : []))
  for (const [at, { text }] of questions.entries()) expect(headings).toContain(`${at + 1}. ${text}`)
  for (const { title } of content.cards) expect(headings).toContain(title)
  const bytes = await toWord(document)
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
})
