import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { toWord } from '../../../electron/system/word.ts'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { checkReport } from '../../../shared/reports/check-report.ts'
import {
  heading,
  normal,
  paragraph,
  type ReportDocument,
} from '../../../shared/reports/document.ts'
import { printable } from '../../../shared/reports/printable.ts'
import { aService } from '../../support/builders.ts'
import { injections } from '../../support/injections.ts'
import { anAnswer, aRound } from '../../support/questions.ts'
import { aLongPack, harmless, reportsSaying } from '../../support/reports.ts'
import { tagsOf, textOf, xmlFault } from '../../support/xml.ts'

type Parts = ReadonlyMap<string, string>

/** Every file in the .docx, by its name. */
async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  }
  return parts
}

const wordParts = async (report: ReportDocument) => partsOf(await toWord(report))
const part = (parts: Parts, name: string) => parts.get(name) ?? ''
const faultsIn = (parts: Parts) =>
  [...parts].flatMap(([name, xml]) => {
    const fault = xmlFault(xml)
    return fault === null ? [] : [`${name}: ${fault}`]
  })
/** The tags of every file; ids differ from file to file. */
const skeletons = (parts: Parts) =>
  [...parts].map(([name, xml]) => [name, tagsOf(xml.replace(/(?:w:id|w:val)="-?\d{6,}"/g, ''))])

interface Shape {
  readonly check: readonly unknown[]
  readonly forIt: readonly unknown[]
}
const shapes = new Map<string, Shape>()

/** The tags of both reports around a harmless text; most texts have one line, so few are made. */
async function shapeOf(text: string): Promise<Shape> {
  const known = shapes.get(text)
  if (known !== undefined) return known
  const { check, forIt } = reportsSaying(text)
  const shape = {
    check: skeletons(await wordParts(check)),
    forIt: skeletons(await wordParts(forIt)),
  }
  shapes.set(text, shape)
  return shape
}

const today = '2026-11-23'

function aLongReport(parts: { readonly note?: string; readonly isAnswered?: boolean } = {}) {
  const pack = aLongPack(31)
  const answers =
    parts.isAnswered === false
      ? []
      : questionsOf(pack).map(({ id }) => anAnswer({ questionId: id, note: parts.note ?? '' }))
  const check = { round: aRound(), answers }
  return checkReport({ service: aService(), pack, check, plan: [], today })
}

describe('the Word file', () => {
  it('has real headings, table heads that repeat, page numbers and British English', async () => {
    const parts = await wordParts(reportsSaying('Larch House').check)
    const find = (name: string, what: RegExp) => part(parts, name).match(what)
    expect(find('word/document.xml', /(?<=<w:pStyle w:val=")Heading\d/g)).toEqual([
      'Heading1',
      ...['Heading2', 'Heading2', 'Heading2', 'Heading2', 'Heading3', 'Heading2', 'Heading3'],
    ])
    expect(find('word/document.xml', /<w:tblHeader\/>/g)).toHaveLength(4)
    expect(find('word/document.xml', /<w:pgSz[^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ])
    expect(find('word/styles.xml', /<w:lang[^>]*>|w:ascii="[^"]*"/g)).toEqual([
      'w:ascii="Arial"',
      '<w:lang w:val="en-GB"/>',
    ])
    expect(textOf(part(parts, 'word/footer1.xml'))).toBe(
      'Larch House · 23 November 2026 · Page PAGE of NUMPAGES',
    )
    expect(find('docProps/core.xml', /<dc:(?:title|creator)>[^<]*/g)).toEqual([
      '<dc:title>Larch House: cyber security check',
      '<dc:creator>Care Cyber Check',
    ])
    expect(find('word/settings.xml', /<w:compatSetting w:val="\d+"/g)).toEqual([
      '<w:compatSetting w:val="15"',
    ])
  })

  it('says every status with its word and its sign', async () => {
    const words = textOf(part(await wordParts(reportsSaying('x').check), 'word/document.xml'))
    for (const status of [
      '✕',
      'Not\u00a0yet',
      '–',
      'Does\u00a0not\u00a0apply',
      '?',
      'Not\u00a0sure',
    ]) {
      expect(words).toContain(status)
    }
  })

  it('gives the IT person boxes to tick and bordered rows to write in', async () => {
    const document = part(await wordParts(reportsSaying('x').forIt), 'word/document.xml')
    expect(document.match(/<w14:checkbox>/g)).toHaveLength(3)
    expect(document.match(/<w:trHeight w:val="440" w:hRule="atLeast"\/>/g)).toHaveLength(4)
  })

  it.each(injections)('shows %j as text in every field', async text => {
    const said = reportsSaying(text)
    const [check, forIt] = [await wordParts(said.check), await wordParts(said.forIt)]
    expect([...faultsIn(check), ...faultsIn(forIt)]).toEqual([])
    const shape = { check: skeletons(check), forIt: skeletons(forIt) }
    expect(shape).toEqual(await shapeOf(harmless(printable(text))))
    const [firstLine = ''] = printable(text).split('\n')
    const shown = textOf(part(check, 'word/document.xml'))
    expect(shown.split(firstLine).length - 1).toBeGreaterThanOrEqual(12)
  })

  it('opens, whatever is typed', async () => {
    const anyText = fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async text => {
      expect(faultsIn(await wordParts(reportsSaying(text).forIt))).toEqual([])
    })
    await fc.assert(anyText, { numRuns: 40 })
  })

  it.each([
    ['31 questions, none answered', aLongReport({ isAnswered: false }), 31],
    ['31 questions, all answered', aLongReport(), 31],
    ['4,000 letters without a space in every note', aLongReport({ note: 'x'.repeat(4000) }), 31],
  ])('is whole with %s', async (_name, report, count) => {
    const parts = await wordParts(report)
    expect(faultsIn(parts)).toEqual([])
    const document = part(parts, 'word/document.xml')
    expect(textOf(document).match(/Is thing \d+ in place\?/g)).toHaveLength(count)
  })

  it('lets a row run over the page only where it is long', async () => {
    const row = (length: number) => [[normal('x'.repeat(length))]]
    const columns = [{ head: 'Note', width: 100 }]
    const rows = [row(100), row(4000)]
    const parts = await wordParts({
      title: 'A report',
      subtitle: [],
      footer: '',
      blocks: [{ kind: 'table', caption: 'Notes', columns, rows }],
    })
    expect(part(parts, 'word/document.xml').match(/<w:cantSplit[^>]*>/g)).toEqual([
      '<w:cantSplit/>',
      '<w:cantSplit/>',
      '<w:cantSplit w:val="off"/>',
    ])
  })

  it('starts every numbered list at 1, and keeps line ends', async () => {
    const parts = await wordParts({
      title: 'A report',
      subtitle: [],
      footer: '',
      blocks: [
        { kind: 'list', isNumbered: true, items: ['One'] },
        { kind: 'list', isNumbered: true, items: ['One again'] },
        paragraph('Two\nlines'),
      ],
    })
    const document = part(parts, 'word/document.xml')
    const lists = Array.from(document.matchAll(/<w:numId w:val="(\d+)"\/>/g), found => found[1])
    expect(new Set(lists).size).toBe(2)
    expect(document).toMatch(/>Two<\/w:t><\/w:r><w:r><w:br\/><w:t xml:space="preserve">lines</)
  })
  it('begins a new page with the heading after a break', async () => {
    const parts = await wordParts({
      title: 'A report',
      subtitle: [],
      footer: '',
      blocks: [heading(2, 'One'), { kind: 'page-break' }, heading(2, 'Two')],
    })
    const headings = part(parts, 'word/document.xml').match(
      /<w:pPr><w:pStyle w:val="Heading2"\/>.*?<\/w:pPr>/g,
    )
    expect(headings).toEqual([
      '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>',
      '<w:pPr><w:pStyle w:val="Heading2"/><w:pageBreakBefore/></w:pPr>',
    ])
  })
})
