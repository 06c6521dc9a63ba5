/** Reads the questions that come with the app. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../../shared/checklist/pack.ts'

/** Reads the file once, when the questions are first asked for. */
export function packReader(outFolder: string): () => Pack {
  let pack: Pack | null = null
  return () => {
    // Checked against its schema by the build, which is the only thing that writes it.
    pack ??= JSON.parse(readFileSync(join(outFolder, 'content', 'pack.json'), 'utf8')) as Pack
    return pack
  }
}
