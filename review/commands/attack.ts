/** Attacks a published folder and prints what was found. Needs no store and no key: anyone can run it. */
import { lookAtAll, subtract } from '../attack/attack-folder.ts'
import { readPublications } from '../attack/read-folder.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'

export async function attack(folder: string, { write }: CommandOptions): Promise<string> {
  const all = readPublications(folder)
  const findings = [...lookAtAll(all), await subtract(all)]
  for (const { isClean, words } of findings) write(`${isClean ? 'clean ' : 'FOUND '} ${words}`)
  const found = findings.filter(({ isClean }) => !isClean).length
  if (found > 0) {
    throw new Trouble(`${found} of ${findings.length} attacks found something. Do not publish it.`)
  }
  const said = `${findings.length} attacks found nothing`
  write(`${said}.`)
  return said
}
