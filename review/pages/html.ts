/** HTML as a tagged template: whatever is put in is escaped, unless it is HTML made here itself. */

/** Made by `html` alone, so that no text can pass for it. */
class Html {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}
export type { Html }

type Part = Html | string | number | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = parts.map((part, at) => `${textOf(part)}${texts[at + 1] ?? ''}`)
  return new Html(`${texts[0] ?? ''}${pieces.join('')}`)
}

export const nothing = html``

function textOf(part: Part): string {
  if (part instanceof Html) return part.toString()
  if (typeof part === 'object') return part.map(textOf).join('')
  return String(part).replace(/[&<>"']/g, sign => escapes[sign] ?? sign)
}
