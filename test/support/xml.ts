/** A strict reader of XML, for files that Word must be able to open. */

const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/
const name = '[A-Za-z_][\\w:.-]*'
const attribute = `\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`
const token = new RegExp(
  `<\\?[^?]*\\?>|</(${name})\\s*>|<(${name})((?:${attribute})*)\\s*(/?)>|([^<]+)`,
  'gy',
)

function attributeFault(attributes: string): string | null {
  const names = Array.from(
    attributes.matchAll(new RegExp(`(${name})\\s*=`, 'g')),
    found => found[1],
  )
  return new Set(names).size === names.length ? null : `an attribute twice in ${attributes}`
}

function characterFault(xml: string): string | null {
  const bad = forbidden.exec(xml)
  if (bad !== null) return `a character that XML forbids: U+${bad[0].charCodeAt(0).toString(16)}`
  const loose = looseAmpersand.exec(xml)
  return loose === null ? null : `a loose ampersand: ${xml.slice(loose.index, loose.index + 40)}`
}

/** Follows one piece of XML; what it opens goes on the pile and what it closes comes off. */
function pieceFault(piece: RegExpMatchArray, open: string[]): string | null {
  const [, closes, opens, attributes = '', isEmpty, text = ''] = piece
  if (closes !== undefined && open.pop() !== closes) return `a stray </${closes}>`
  if (opens !== undefined && isEmpty === '') open.push(opens)
  return text.includes(']]>') ? 'a stray ]]>' : attributeFault(attributes)
}

function tagFault(xml: string): string | null {
  const open: string[] = []
  let read = 0
  for (const piece of xml.matchAll(token)) {
    read += piece[0].length
    const fault = pieceFault(piece, open)
    if (fault !== null) return fault
  }
  if (read < xml.length) return `not XML: ${xml.slice(read, read + 60)}`
  return open.length === 0 ? null : `never closed: ${open.join(' ')}`
}

/** What is wrong with the XML, or null where it is well formed. */
export function xmlFault(xml: string): string | null {
  return characterFault(xml) ?? tagFault(xml)
}

/** The tags alone, without the text between them: the same for any text if the text is only text. */
export function tagsOf(markup: string): readonly string[] {
  return markup.match(/<[^>]*>/g) ?? []
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
}

/** What a reader sees, tags cut out and entities read. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|apos|amp);/g, entity => entities[entity] ?? '')
}
