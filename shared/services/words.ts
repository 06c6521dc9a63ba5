/** The words for the facts about a service. */
import type { DsptStatus, ServiceKind, SizeBand } from './choices.ts'

export const kindWords: Readonly<Record<ServiceKind, string>> = {
  'care-home-nursing': 'Care home with nursing',
  'care-home': 'Care home',
  'home-care': 'Home care',
  'supported-living': 'Supported living',
  other: 'Another kind of care service',
}

/** What is counted in the size band: beds where people live in the home, people where care goes to them. */
export function sizeCounts(kind: ServiceKind): 'beds' | 'people supported' {
  return kind === 'care-home' || kind === 'care-home-nursing' ? 'beds' : 'people supported'
}

export const sizeWords: Readonly<Record<SizeBand, string>> = {
  '1-19': '1 to 19',
  '20-49': '20 to 49',
  '50+': '50 or more',
}

export const dsptWords: Readonly<Record<DsptStatus, string>> = {
  never: 'Never published',
  started: 'Started, not published yet',
  approaching: 'Approaching Standards',
  met: 'Standards Met',
  exceeded: 'Standards Exceeded',
  'out-of-date': 'Published, but more than a year ago',
  'not-sure': 'Not sure',
}

/** The name to show: the one given, or "My care home" and so on where none was. */
export function serviceTitle(service: {
  readonly name: string
  readonly kind: ServiceKind
}): string {
  if (service.name !== '') return service.name
  return service.kind === 'other' ? 'My service' : `My ${kindWords[service.kind].toLowerCase()}`
}

/** "Care home, 20 to 49 beds", or the kind alone where the size was not given. */
export function serviceSummary(service: {
  readonly kind: ServiceKind
  readonly sizeBand: SizeBand | null
}): string {
  const kind = kindWords[service.kind]
  if (service.sizeBand === null) return kind
  return `${kind}, ${sizeWords[service.sizeBand]} ${sizeCounts(service.kind)}`
}

/** How long a removed service can be brought back before it is deleted for good, in days. */
export const removedKeptDays = 30
