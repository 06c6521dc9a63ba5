/**
 * Checks a program as it will reach people, after signing and out of its installer: fuses read back, started once.
 * node tools/packaging/check.ts "/opt/Care Cyber Check"; on a Mac the folder that holds the .app. With --fuses-only it is not
 * started, where it was made for another processor.
 */
import { explainFailure, RuntimeFailure } from '../runtime/failure.ts'
import { thisMachine } from '../runtime/machine.ts'
import { argsFor } from '../runtime/starting.ts'
import { fuseFaults, readFuses, wantedFuses } from './fuses.ts'
import { packedProgram } from './packed.ts'
import { startAndSee } from './smoke.ts'

const isFusesOnly = process.argv.includes('--fuses-only')

async function check(folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    throw new RuntimeFailure(
      'Which program is to be checked was not said.',
      'Give the folder it is in: node tools/packaging/check.ts "/opt/Care Cyber Check"',
    )
  }
  const program = packedProgram(folder, process.platform)
  for (const [name, standing] of Object.entries(await readFuses(program))) {
    console.log(`${name}: ${standing}`)
  }
  const faults = await fuseFaults(program, wantedFuses(process.platform))
  if (faults.length > 0) {
    throw new RuntimeFailure(
      faults
        .map(({ name, is, shouldBe }) => `${name} is ${is} and should be ${shouldBe}.`)
        .join('\n'),
      'Do not hand this program out.',
    )
  }
  const fuses = Object.keys(wantedFuses(process.platform)).length
  console.log(`fuses ${fuses}/${fuses}: ${program} is locked as it should be.`)
  if (isFusesOnly) return
  await startAndSee(program, argsFor(thisMachine()))
  console.log('It starts.')
}

try {
  await check(process.argv.slice(2).find(word => !word.startsWith('--')))
} catch (error) {
  console.error(explainFailure(error))
  process.exitCode = 1
}
