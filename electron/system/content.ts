/** Reads the words that come with the app: the questions, the standards and the staff cards. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Standards } from '../../shared/checklist/frameworks.ts'
import type { Pack } from '../../shared/checklist/pack.ts'
import type { Card } from '../../shared/learning/card.ts'

export interface ContentReaders {
  readonly pack: () => Pack
  readonly standards: () => Standards
  readonly cards: () => readonly Card[]
}

/** Each file is read once, when something in it is first asked for. */
export function contentReaders(outFolder: string): ContentReaders {
  const reader = <T>(name: string): (() => T) => {
    let read: T | null = null
    return () => {
      // Checked against its schema by the build, which is the only thing that writes it.
      read ??= JSON.parse(readFileSync(join(outFolder, 'content', name), 'utf8')) as T
      return read
    }
  }
  return {
    pack: reader<Pack>('pack.json'),
    standards: reader<Standards>('standards.json'),
    cards: reader<readonly Card[]>('cards.json'),
  }
}
