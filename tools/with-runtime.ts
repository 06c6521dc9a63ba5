/** What start, dev, journeys, tour and bench do first: find an Electron, and say in words why not when there is none. */
import { findRuntime, type Runtime } from './runtime/choose.ts'
import { explainFailure, RuntimeFailure } from './runtime/failure.ts'

/** Runs `work` with the runtime and ends the process with its exit code; 1 with an explanation where there is no runtime. */
export async function withRuntime(work: (runtime: Runtime) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work(await findRuntime())
  } catch (error) {
    if (!(error instanceof RuntimeFailure)) throw error
    console.error(explainFailure(error))
    process.exitCode = 1
  }
}
