/** The words of the app: `check` finds faults, `look <topic>` looks one topic over while it is written. */
import { join } from 'node:path'
import { ContentFault } from './content/compile.ts'
import { lookOver } from './content/look.ts'
import { root } from './build.ts'

const folder = join(root, 'assets/content')
const [word, topic] = process.argv.slice(2)

try {
  if (word === 'look' && topic !== undefined) console.log(lookOver(folder, topic).join('\n'))
} catch (error) {
  if (!(error instanceof ContentFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}
