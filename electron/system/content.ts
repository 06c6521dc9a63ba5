/** Reads the words that come with the app: the questions, the standards, the staff cards, the advisories and how long systems get updates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Standards } from '../../shared/checklist/frameworks.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { SupportTable } from '../../shared/devices/support-table.ts'
import type { Advisory } from '../../shared/sharing/advisory.ts'
import type { Card } from '../../shared/learning/card.ts'

export interface ContentReaders {
  readonly pack: () => Pack
  readonly packText: () => string
  readonly standards: () => Standards
  readonly cards: () => readonly Card[]
  readonly support: () => SupportTable
  readonly advisories: () => readonly Advisory[]
}

function once<T>(read: () => T): () => T {
  let kept: T | null = null
  return () => {
    kept ??= read()
    return kept
  }
}

/**
 * Each file is read once, when something in it is first asked for. What is in it was checked against its schema by
 * the build, which is the only thing that writes it.
 */
export function contentReaders(outFolder: string): ContentReaders {
  const text = (name: string) => readFileSync(join(outFolder, 'content', name), 'utf8')
  const packText = once(() => text('pack.json'))
  return {
    packText,
    pack: once(() => JSON.parse(packText()) as Pack),
    standards: once(() => JSON.parse(text('standards.json')) as Standards),
    cards: once(() => JSON.parse(text('cards.json')) as readonly Card[]),
    support: once(() => JSON.parse(text('support.json')) as SupportTable),
    advisories: once(() => JSON.parse(text('advisories.json')) as readonly Advisory[]),
  }
}
