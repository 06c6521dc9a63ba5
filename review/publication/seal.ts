/** Adds to the files of a publication what shows that they are whole and whose they are. */
import type { Keys } from '../keys.ts'
import { sha256 } from '../read-letter.ts'
import type { Files } from './files.ts'

export const checksumsFile = 'checksums.txt'
export const signatureFile = 'signature.json'

/** As sha256sum reads it: sha256sum --check checksums.txt. */
export function checksumsOf(files: Files): string {
  const names = [...files.keys()].sort()
  return names.map(name => `${sha256(files.get(name) ?? '')}  ${name}\n`).join('')
}

/** The names and sums in such a text. */
export function namesIn(checksums: string): readonly (readonly [string, string])[] {
  return checksums
    .split('\n')
    .filter(line => line !== '')
    .map(line => [line.slice(66), line.slice(0, 64)])
}

export function sealed(files: Files, keys: Pick<Keys, 'signPublication'>): Files {
  const checksums = checksumsOf(files)
  const signature = `${JSON.stringify(keys.signPublication(checksums), null, 2)}\n`
  return new Map([...files, [checksumsFile, checksums], [signatureFile, signature]])
}
