/** The words of the app: `check` finds every fault, `report` prints how they read and what they cover, `export` makes a Word file, `look <topic>` helps while writing. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toWord } from '../electron/system/word.ts'
import { root } from './build.ts'
import { compileContent, ContentFault } from './content/compile.ts'
import { packDocument } from './content/export.ts'
import { faultsOf } from './content/faults.ts'
import { lookOver } from './content/look.ts'
import { reportLines } from './content/report.ts'
import { readPlainWords } from './content/words.ts'

const folder = join(root, 'assets/content')

function check(): void {
  const faults = faultsOf(compileContent(folder), readPlainWords(folder))
  if (faults.length === 0) {
    console.log('The words are complete, plain and covered.')
    return
  }
  console.error(faults.join('\n'))
  console.error(`\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the words.`)
  process.exitCode = 1
}

async function exportPack(): Promise<void> {
  const document = packDocument(compileContent(folder))
  const file = join(root, 'out', 'Care Cyber Check questions.docx')
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(file, await toWord(document))
  console.log(`Written: ${file}`)
}

const usage = `npm run content -- check           every fault in the words
npm run content -- report          reading ages, and what each standard's items are covered by
npm run content -- export          the whole pack as a Word document
npm run content -- look <topic>    one topic while you write it`

const errands: Readonly<Record<string, (topic: string) => void | Promise<void>>> = {
  check,
  report: () => console.log(reportLines(compileContent(folder)).join('\n')),
  export: exportPack,
  look: topic => console.log(lookOver(folder, topic).join('\n')),
}

const [word = '', topic = ''] = process.argv.slice(2)
const errand = errands[word]
try {
  if (errand === undefined) console.log(usage)
  else await errand(topic)
} catch (error) {
  if (!(error instanceof ContentFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}
