/** Reads the small parts of a workbook: which sheet comes first, the shared texts, and which numbers are dates. */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { mostLetters } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { WorkbookZip } from './workbook-zip.ts'

export interface XmlTaker {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/**
 * Reads one part as XML. saxes was chosen over a whole spreadsheet library: it is small, it is kept, it stops at the
 * first fault, and it knows no entities but the five of XML, so a text cannot blow itself up. What a list of devices
 * needs beyond it is the hundred lines of this folder; the libraries bring formulas, styles and an unzipper without limits.
 */
export async function readXml(zip: WorkbookZip, name: string, taker: XmlTaker): Promise<void> {
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new Refusal('torn')
  })
  parser.on('error', () => {
    throw new Refusal('torn')
  })
  const { open, text, close } = taker
  if (open !== undefined)
    parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes))
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  if (close !== undefined) parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)))
  await zip.read(name, part => void parser.write(part))
  if (zip.has(name)) parser.close()
}

/** Some programs write x:row for row. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export interface FirstSheet {
  readonly path: string
  /** Day numbers begin in 1904 and not in 1900. */
  readonly from1904: boolean
}

/** The first sheet that is not hidden. */
export async function firstSheet(zip: WorkbookZip): Promise<FirstSheet> {
  let relation = ''
  let from1904 = false
  await readXml(zip, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      const isShown = (attributes['state'] ?? 'visible') === 'visible'
      if (name === 'sheet' && relation === '' && isShown) relation = relationOf(attributes)
    },
  })
  let path = ''
  await readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id === relation && Target !== undefined) path = Target
    },
  })
  const whole = path.startsWith('/') ? path.slice(1) : `xl/${path}`
  if (path === '' || !zip.has(whole)) throw new Refusal('torn')
  return { path: whole, from1904 }
}

/** The attribute r:id, whatever prefix the program chose. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  const found = Object.entries(attributes).find(([name]) => name.endsWith(':id'))
  return found?.[1] ?? ''
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The texts that cells point at by number. Of a text in several styles all pieces, without how it is spoken. */
export async function sharedTexts(zip: WorkbookZip): Promise<readonly string[]> {
  const texts: string[] = []
  let letters = 0
  let current = ''
  let isText = false
  let isSpoken = false
  await readXml(zip, 'xl/sharedStrings.xml', {
    open: name => {
      if (name === 'si') current = ''
      if (name === 'rPh') isSpoken = true
      isText = name === 't' && !isSpoken
    },
    text: text => {
      if (isText) current += text
    },
    close: name => {
      if (name === 't') isText = false
      if (name === 'rPh') isSpoken = false
      if (name !== 'si') return
      letters += current.length
      if (letters > mostLetters) throw new Refusal('cells')
      texts.push(unescapeExcel(current))
    },
  })
  return texts
}

/** Excel writes signs that XML cannot hold as _x000D_. */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  )
}

export interface NumberFormat {
  readonly isDate: boolean
  /** As many figures as the format fills up with zeros: 00000 shows 42 as 00042. */
  readonly zeros: number
}

/** How each style of a cell shows a number, by the number of the style. */
export async function numberFormats(zip: WorkbookZip): Promise<readonly NumberFormat[]> {
  const own = new Map<string, string>()
  const formats: NumberFormat[] = []
  let isCellStyle = false
  await readXml(zip, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'xf' && isCellStyle) formats.push(formatOf(attributes['numFmtId'] ?? '0', own))
    },
    close: name => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}

function formatOf(id: string, own: ReadonlyMap<string, string>): NumberFormat {
  const code = own.get(id)
  if (code === undefined) {
    const number = Number(id)
    return { isDate: (number >= 14 && number <= 17) || number === 22, zeros: 0 }
  }
  // What stands in quotes or brackets is a word, a colour or a language.
  const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return { isDate: /[dy]/i.test(signs), zeros: /^0+$/.test(signs) ? signs.length : 0 }
}
