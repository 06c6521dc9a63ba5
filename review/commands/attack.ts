/** Attacks a published folder and prints what was found. Needs no store and no key: anyone can run it. */
import { lookAtAll, subtract } from '../attack/attack-folder.ts'
import { readPublications } from '../attack/read-folder.ts'
import { wait } from '../attack/waiting.ts'
import { Trouble } from '../trouble.ts'
import type { CommandOptions } from './command.ts'

export async function attack(folder: string, { write }: CommandOptions): Promise<string> {
  const all = readPublications(folder)
  for (const line of beforeWords(all.map(({ quarter }) => quarter))) write(line)
  const findings = [...lookAtAll(all), await subtract(all), await wait(all)]
  for (const { isClean, words } of findings) write(`${isClean ? 'clean ' : 'FOUND '} ${words}`)
  const found = findings.filter(({ isClean }) => !isClean).length
  if (found > 0) {
    throw new Trouble(`${found} of ${findings.length} attacks found something. Do not publish it.`)
  }
  const said = `${findings.length} attacks found nothing`
  write(`${said}.`)
  return said
}

const beforeWords = (quarters: readonly string[]): readonly string[] => [
  `Attacks on what was published of ${quarters.join(', ')}, with nothing but these files and the method in method.txt.`,
  'Each line is one way of trying to get at what is hidden, and says how far it came. "clean" found nothing.',
  'Not tried here, since it needs what was sent: taking one home out, and finding homes in a register. The tests of the program try both on made-up homes.',
  '',
]
