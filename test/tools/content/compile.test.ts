import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packFor, questionsOf } from '../../../shared/checklist/status.ts'
import { serviceKinds } from '../../../shared/services/choices.ts'
import { compilePack } from '../../../tools/content/compile.ts'

const shipped = resolve(import.meta.dirname, '../../../assets/content')

describe('the pack that ships', () => {
  const pack = compilePack(shipped)
  const questions = questionsOf(pack)

  it('has 60 to 80 questions, twelve of them in the ten-minute check', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60)
    expect(questions.length).toBeLessThanOrEqual(80)
    expect(questions.filter(question => question.tenMinuteCheck)).toHaveLength(12)
  })

  it.each(serviceKinds)('asks a service of the kind %s what is for it, and nothing else', kind => {
    const asked = new Set(questionsOf(packFor(pack, { kind })).map(({ id }) => id))
    const wanted = questions.filter(
      ({ applies }) => kind === 'other' || (applies.kinds?.includes(kind) ?? true),
    )
    expect([...asked]).toEqual(wanted.map(({ id }) => id))
    expect(asked.size).toBeGreaterThanOrEqual(60)
  })

  it('says a different thing to do for each shortfall', () => {
    const same = questions.filter(({ actions }) => {
      const titles = Object.values(actions).map(({ title }) => title)
      return new Set(titles).size < titles.length
    })
    expect(same.map(({ id }) => id)).toEqual([])
  })

  it('claims no reference as checked that was only read second-hand', () => {
    const claimed = questions.flatMap(({ references }) =>
      references.filter(({ verified }) => verified),
    )
    expect(new Set(claimed.map(({ framework }) => framework))).toEqual(new Set(['DSPT']))
  })
})

describe('a fault in the words', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync(shipped, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    const changed = text.replace(from, to)
    expect(changed).not.toBe(text)
    writeFileSync(path, changed)
  }

  it('is named with its file and field', () => {
    change('topics/policies.yaml', /reviewMonths: \d+/, 'reviewMonths: 99')
    expect(() => compilePack(folder)).toThrow(
      /policies\.yaml needs mending:\n {2}questions › 0 › reviewMonths/,
    )
  })

  it('is found in a question of more than 25 words', () => {
    change('topics/policies.yaml', /text: .*/, `text: ${'word '.repeat(26)}`)
    expect(() => compilePack(folder)).toThrow('a question has at most 25 words')
  })

  it('is found in a field nobody knows', () => {
    change('topics/policies.yaml', /reviewMonths: (\d+)/, 'reviewMonths: $1\n    likelihood: high')
    expect(() => compilePack(folder)).toThrow(/likelihood/)
  })

  it('is found in two questions with one id', () => {
    change('topics/policies.yaml', /- id: [a-z-]+/, '- id: backups-made')
    expect(() => compilePack(folder)).toThrow('Two questions share the id backups-made')
  })

  it('is found in two questions that ask the device list for one thing', () => {
    change(
      'topics/policies.yaml',
      /tenMinuteCheck: (\w+)/,
      'tenMinuteCheck: $1\n    list: encryption',
    )
    expect(() => compilePack(folder)).toThrow('Two questions ask the device list for encryption')
  })

  it('is found in a question that asks the device list for what it does not hold', () => {
    change('topics/policies.yaml', /tenMinuteCheck: (\w+)/, 'tenMinuteCheck: $1\n    list: colour')
    expect(() => compilePack(folder)).toThrow(/list: /)
  })
})
