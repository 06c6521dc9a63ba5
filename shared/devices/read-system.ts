/** Reads which system, version, edition and build a device has, from words as people and PCs write them. Nothing is guessed. */
import type { OperatingSystem } from './choices.ts'
import type { DeviceFacts } from './device.ts'
import type { EditionGroup } from './support-table.ts'

export type SystemFacts = Pick<DeviceFacts, 'os' | 'osEdition' | 'osVersion' | 'make' | 'model'>

/** What was chosen; where nothing was, what the words beside it say. */
export function systemOf({
  os,
  osEdition,
  osVersion,
  make,
  model,
}: SystemFacts): OperatingSystem | null {
  const text = `${osEdition} ${osVersion}`.toLowerCase()
  if (os === 'windows' && /\bserver\b/.test(text)) return 'windows-server'
  if (os === 'ios' && /\bipad/i.test(`${make} ${model} ${text}`)) return 'ipados'
  if (os !== null && os !== 'other') return os
  return named.find(([words]) => words.test(text))?.[1] ?? os
}

const named: readonly (readonly [RegExp, OperatingSystem])[] = [
  [/\bwindows server\b/, 'windows-server'],
  [/\bwindows\b/, 'windows'],
  [/\bipados\b/, 'ipados'],
  [/\bios\b/, 'ios'],
  [/\b(macos|mac os|os x)\b/, 'macos'],
  [/\bandroid\b/, 'android'],
  [/\bchrome ?os\b/, 'chromeos'],
]

/** The group of editions that get updates equally long; null where the words do not say it. */
export function editionOf({ osEdition, osVersion }: SystemFacts): EditionGroup | null {
  const text = `${osEdition} ${osVersion}`.toLowerCase()
  if (/\blts[cb]\b|long.term servic/.test(text)) return /\biot\b/.test(text) ? 'iot-ltsc' : 'ltsc'
  // "Pro Education" gets updates as long as Pro, so that Pro is looked for first.
  if (/\b(home|core|pro|professional)\b/.test(text)) return 'home-pro'
  if (/\b(enterprise|education|ent|edu)\b/.test(text)) return 'enterprise-education'
  return null
}

/** "10.0.26100.4061", "26100" or "build 26100" become "26100". */
export function buildOf({ osEdition, osVersion }: SystemFacts): string | null {
  const text = `${osEdition} ${osVersion}`
  const found =
    /\b(?:10\.0|6\.[0-3]|5\.[12])\.(\d{4,5})\b/.exec(text) ?? /(?<![\d.])(\d{5})(?!\d)/.exec(text)
  return found?.[1] ?? null
}

/** "iPadOS 17.6" becomes "17.6", "Android 14 (One UI 6.1)" becomes "14". */
export function numberOf({ osEdition, osVersion }: SystemFacts): string | null {
  const text = `${osEdition} ${osVersion}`.toLowerCase()
  const afterName = /\b(?:android|ipados|ios|macos|mac os(?: x)?|os x)\s*v?(\d+(?:\.\d+)*)/.exec(
    text,
  )
  if (afterName !== null) return afterName[1] ?? null
  // The maker's own name for its Android has numbers of its own.
  if (/one ?ui|miui|hyperos|fire ?os|coloros|emui|oxygenos/.test(text)) return null
  return /(?<![\d.])v?(\d+(?:\.\d+)*)/.exec(text)?.[1] ?? null
}

/** Whether these words stand in the text as whole words: "tab a7" not in "tab a70". */
export function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

/** Small letters, and a blank for all that is neither letter, digit nor the point within a number. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\+/g, ' plus ')
    .replace(/[^a-z0-9.]+|\.(?!\d)|(?<!\d)\./g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}

/** "Apple iPad (7th generation)", "iPad 10.2 7th gen" and "7th gen iPad" become "ipad 7". */
export function modelWords({ make, model }: SystemFacts): string {
  const words = plainWords(`${make} ${model}`)
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\bgeneration\b/g, 'gen')
  const family = /\bipad(?: (?:air|mini|pro))?\b/.exec(words)
  const generation = /\b(\d+) gen\b|\bgen (\d+)\b/.exec(words)
  if (family === null || generation === null) return words
  return `${family[0]} ${generation[1] ?? generation[2]}`
}

/** The maker's codes among the words of the model: "SM-T500", "iPad7,11". */
export function modelCodes({ make, model }: SystemFacts): readonly string[] {
  return `${make} ${model}`.toLowerCase().split(/[\s()/]+/)
}
