/** Reads what stands after a command: its words, and its options such as --to FOLDER. */
import { parseArgs } from 'node:util'
import { Trouble } from '../trouble.ts'

interface Known {
  readonly [name: string]: { readonly type: 'string' | 'boolean' }
}

export interface Read {
  readonly words: readonly string[]
  readonly text: (name: string) => string | undefined
  readonly isSet: (name: string) => boolean
}

export function readOptions(rest: readonly string[], known: Known, usage: string): Read {
  const { values, positionals } = parsed(rest, known, usage)
  return {
    words: positionals,
    text: name => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    },
    isSet: name => values[name] === true,
  }
}

function parsed(rest: readonly string[], known: Known, usage: string) {
  try {
    return parseArgs({ args: [...rest], options: { ...known }, allowPositionals: true })
  } catch {
    throw new Trouble(`Use it like this: npm run review -- ${usage}`)
  }
}

/** A number from least to most; what stands in its place is said otherwise. */
export function numberIn(
  text: string | undefined,
  { name, least, most, standard }: { name: string; least: number; most: number; standard: number },
): number {
  const number = text === undefined ? standard : Number(text)
  if (text !== '' && number >= least && number <= most) return number
  throw new Trouble(`${name} should be a number from ${least} to ${most}, such as ${standard}.`)
}
