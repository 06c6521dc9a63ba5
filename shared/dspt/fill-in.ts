/** What stands for the names in an answer for the DSPT, and the gaps that only a person can fill. */
import { onOneLine } from '../reports/printable.ts'
import type { ServiceKind } from '../services/choices.ts'
import type { Service } from '../services/service.ts'

/** Something that the answer needs and the records do not hold. */
export interface Gap {
  /** As it stands in the text, so that nobody overlooks it: "[job title]". */
  readonly mark: string
  readonly words: string
  /** The page where it can be written down; null for the page of a question behind the item. */
  readonly page: '/settings' | '/plan' | null
}

export interface Filled {
  readonly text: string
  readonly gaps: readonly Gap[]
}

export type Named = Pick<Service, 'name' | 'kind' | 'leadTitle' | 'leadName'>

const kindNouns: Readonly<Record<ServiceKind, string>> = {
  'care-home-nursing': 'care home with nursing',
  'care-home': 'care home',
  'home-care': 'home care service',
  'supported-living': 'supported living service',
  other: 'care service',
}

/** The name of the service as it stands inside a sentence. */
export function serviceInSentence({ name, kind }: Pick<Named, 'name' | 'kind'>): string {
  const given = onOneLine(name)
  return given === '' ? `our ${kindNouns[kind]}` : given
}

const noTitle: Gap = {
  mark: '[job title]',
  words:
    'The job title of the person who answers for cyber security. A title stays true when people change.',
  page: '/settings',
}

const noIco: Gap = {
  mark: '[ICO number]',
  words:
    'Your ICO number. Write it in the note of the question behind this, and it will stand here.',
  page: null,
}

/** "Registered manager" goes into a sentence with a small letter; "IT lead" and "Deputy Manager" stay as they are. */
function insideSentence(title: string): string {
  return /\p{Lu}/u.test(title.slice(1)) ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

function leadOf({ leadTitle, leadName }: Named): Filled {
  const title = onOneLine(leadTitle)
  const name = onOneLine(leadName)
  const gaps = title === '' ? [noTitle] : []
  const named = title === '' ? noTitle.mark : insideSentence(title)
  if (name === '') return { text: `our ${named}`, gaps }
  return { text: title === '' ? `${name} (${named})` : `our ${named} (${name})`, gaps }
}

/** ICO numbers as we know them: Z and seven figures, ZA or another letter and six, the older CSN ones. From memory. */
const icoNumber = /\b(?:Z\d{7}|Z[A-Z]\d{6}|CSN\d{7})\b/i

/** Fills {service}, {kind}, {lead}, {Lead} and {ico}; `written` is what people wrote beside the answers. */
export function fillIn(template: string, service: Named, written: readonly string[]): Filled {
  const gaps = new Set<Gap>()
  const lead = () => {
    const filled = leadOf(service)
    filled.gaps.forEach(gap => gaps.add(gap))
    return filled.text
  }
  const ico = () => {
    const found = written.map(text => icoNumber.exec(text)?.[0]).find(each => each !== undefined)
    if (found === undefined) gaps.add(noIco)
    return found?.toUpperCase() ?? noIco.mark
  }
  const values: Readonly<Record<string, () => string>> = {
    service: () => serviceInSentence(service),
    kind: () => kindNouns[service.kind],
    lead,
    Lead: () => startWithCapital(lead()),
    ico,
  }
  const text = template.replace(/\{(\w+)\}/g, (all, name: string) => values[name]?.() ?? all)
  return { text: startWithCapital(text), gaps: [...gaps] }
}

function startWithCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
