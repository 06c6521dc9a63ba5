/** Reads the name of a system with what people write after it: “Microsoft Windows 11 Pro 24H2” is three facts. */
import type { OperatingSystem } from '../choices.ts'
import { exactSystemFrom } from './choice-words.ts'

export interface WrittenSystem {
  readonly os: OperatingSystem
  readonly osEdition: string
  readonly osVersion: string
}

// The longer names first: a server is no plain Windows, and an iPad no iPhone.
const starts: readonly (readonly [RegExp, OperatingSystem])[] = [
  [/^(?:microsoft )?windows server\b/i, 'windows-server'],
  // Lansweeper says “Win 2019”; no Windows for a desk was named for these years.
  [/^(?:microsoft )?win(?:dows)?(?= (?:2003|2008|2012|2016|2019|2022|2025)\b)/i, 'windows-server'],
  [/^(?:microsoft )?(?:windows|win)(?=\s*\d|\b)/i, 'windows'],
  [/^(?:mac ?os(?: x)?|os x)\b/i, 'macos'],
  [/^ipad ?os\b/i, 'ipados'],
  [/^(?:ios|iphone os)\b/i, 'ios'],
  [/^android(?: enterprise| os)?\b/i, 'android'],
  [/^chrome ?os\b/i, 'chromeos'],
  [/^(?:linux|ubuntu|debian|fedora|linux mint)\b/i, 'linux'],
]

const editions =
  /\b(pro for workstations|pro education|home single language|home|professional|pro|enterprise ltsc|enterprise|education|standard|datacenter|essentials|se|s)\b/i

export function readSystem(words: string): WrittenSystem | undefined {
  const exact = exactSystemFrom(words)
  if (exact !== undefined) return { os: exact, osEdition: '', osVersion: '' }
  for (const [start, os] of starts) {
    const found = start.exec(words)
    if (found !== null) return { os, ...rest(words.slice(found[0].length)) }
  }
  return undefined
}

function rest(words: string): Omit<WrittenSystem, 'os'> {
  const edition = editions.exec(words)?.[0] ?? ''
  const version = words.replace(edition, ' ').replace(/[(),]|\bversion\b/gi, ' ')
  return {
    osEdition: /^professional$/i.test(edition) ? 'Pro' : edition,
    osVersion: version.replace(/\s+/g, ' ').trim().slice(0, 40),
  }
}
