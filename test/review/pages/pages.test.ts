import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPublications } from '../../../review/attack/read-folder.ts'
import { readContent } from '../../../review/pages/content.ts'
import { pagesOf } from '../../../review/pages/pages.ts'
import { filesOf } from '../../../review/publication/files.ts'
import { type Publication, publicationOf } from '../../../review/publication/publication.ts'
import { present } from '../../../shared/assert.ts'
import { sharedQuestions } from '../../../shared/sharing/questions.ts'
import { sentIn, shownOf } from '../../support/made-up-nation.ts'

const made = (quarter: Publication['quarter'], services = 6_000) =>
  publicationOf(shownOf(sentIn({ services, optIn: 0.1, quarter })).shown, {
    quarter,
    isMadeUp: true,
  })
const earlier = [made('2026-Q4'), made('2027-Q1')]
const now = made('2027-Q2')
const content = readContent()
const pages = pagesOf(now, earlier, content)
const documents = [...pages].filter(([name]) => name.endsWith('.html'))
const page = (name: string) => present(pages.get(name), name)

/** What a reader reads, a line for each piece of text. */
function textOf(document: string): string {
  return document
    .replace(/<(?:head|nav)[^]*?<\/(?:head|nav)>/g, '')
    .replace(/<\/?(?:strong|a|span|text)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#39;/g, "'")
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}

/** As anyone can who has the published folder and nothing else. */
function rebuilt({ quarter, isMadeUp, ...rest }: Publication): Publication {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-pages-'))
  const tables = filesOf({ quarter, isMadeUp, ...rest }).get('tables.json')
  writeFileSync(join(folder, 'tables.json'), present(tables, 'The tables'))
  const [read] = readPublications(folder)
  return publicationOf(present(read, 'What was read').shown, { quarter, isMadeUp })
}

describe('the pages of a small nation', () => {
  it('read as they did; a change of rules or words shows here', async () => {
    for (const name of ['index', 'places', 'change', 'survey', 'question-policies-current']) {
      const text = `${textOf(page(`${name}.html`))}\n`
      await expect(text).toMatchFileSnapshot(`golden/${name}.txt`)
    }
  })

  it('say nothing that cannot be worked out from tables.json alone', () => {
    const again = pagesOf(rebuilt(now), earlier.map(rebuilt), content)
    expect([...again]).toEqual([...pages])
  })

  it('are the same for the same numbers', () => {
    expect([...pagesOf(now, earlier, content)]).toEqual([...pages])
  })

  it('show in their tables counts and percentages alone, each as it is published', () => {
    const all = [now, ...earlier].flatMap(({ rows, coverage }) => [
      ...rows.flatMap(({ homes, of }) => [...homes, of]),
      ...coverage.flatMap(({ homes, services }) => [homes, services]),
    ])
    const known = new Set(all)
    let cells = 0
    for (const [name, document] of documents) {
      for (const [, cell = ''] of document.matchAll(/<td>\s*([\d,]+%?)\s*<\/td>/g)) {
        cells += 1
        const number = Number(cell.replace(/[,%]/g, ''))
        const fits = cell.endsWith('%') ? number <= 100 : known.has(number) && number % 5 === 0
        expect([name, cell, fits]).toEqual([name, cell, true])
        if (!cell.endsWith('%')) expect(number === 0 || number >= 10).toBe(true)
      }
    }
    expect(cells).toBeGreaterThan(10_000)
  })

  it('say of every hidden number that it is too few to show', () => {
    const hidden = now.rows.filter(
      ({ subject, group }) =>
        subject.id === 'backups-made' && (group.region === null || group.kind === null),
    )
    const wanted = hidden.flatMap(({ homes }) => homes.filter(number => number === null)).length
    const seen = page('question-backups-made.html').match(/<td>\s*<span class="few">/g) ?? []
    expect(wanted).toBeGreaterThan(5)
    expect(seen.length).toBeGreaterThanOrEqual(wanted)
  })

  it('have a page for every question and every group that is counted', () => {
    for (const id of sharedQuestions) expect(pages.has(`question-${id}.html`)).toBe(true)
    const answers = documents.filter(([name]) => /^answers/.test(name))
    expect(answers).toHaveLength(now.coverage.length)
  })

  it('lead nowhere but to each other, to the files beside them and to earlier quarters', () => {
    const others = ['checksums.txt', 'signature.json', 'benchmark.json', 'review.xlsx']
    const files = new Set([...pages.keys(), ...filesOf(now).keys(), ...others])
    for (const [name, document] of documents) {
      for (const [, link = ''] of document.matchAll(/(?:href|src)="([^"]*)"/g)) {
        const [file = '', anchor] = link.split('#')
        const isFound =
          files.has(file === '' ? name : file) || /^\.\.\/20\d\d-Q\d\/index\.html$/.test(file)
        expect([name, link, isFound]).toEqual([name, link, true])
        if (anchor === undefined) continue
        const there = file === '' ? document : page(file)
        expect([name, link, there.includes(`id="${anchor}"`)]).toEqual([name, link, true])
      }
    }
  })

  it('hold no script or style of their own, which the server would refuse', () => {
    for (const [name, document] of documents) {
      const wrong = / style=| on[a-z]+=|<style|javascript:|<script(?! src="pages.js")|https?:/.exec(
        document,
      )
      expect([name, wrong]).toEqual([name, null])
    }
  })

  it('say in every file that it is made-up data, and in none where it is not', () => {
    for (const [name, text] of pages)
      expect([name, /made-up data/i.test(text)]).toEqual([name, true])
    const real = pagesOf({ ...now, isMadeUp: false }, [], content)
    for (const [name, text] of real) {
      if (name === 'downloads.html') continue
      expect([name, /made[- ]up/i.test(text)]).toEqual([name, false])
    }
  })

  it('keep a first view small: every page with all that it loads', () => {
    const loads = ['pages.css', 'pages.js', 'icon.svg'].map(name => Buffer.byteLength(page(name)))
    const shared = loads.reduce((sum, bytes) => sum + bytes, 0)
    for (const [name, document] of documents) {
      expect([name, Buffer.byteLength(document) + shared <= 150_000]).toEqual([name, true])
    }
  })
})

describe('the key findings', () => {
  it('each say how many services stand behind them', () => {
    const findings = page('index.html').match(/class="says"/g) ?? []
    const behind = page('index.html').match(/About [\d,]+ services stand behind this/g) ?? []
    expect(findings.length).toBeGreaterThan(5)
    expect(behind).toHaveLength(findings.length)
  })

  it('are left out where too few took part', () => {
    const few = pagesOf(made('2026-Q4', 200), [], content)
    const text = textOf(present(few.get('index.html'), 'The first page'))
    expect(text).toContain('Too few took part for findings')
    expect(text).not.toMatch(/\d%/)
    expect(textOf(present(few.get('change.html'), 'Change'))).toContain('This is the first quarter')
  })
})
