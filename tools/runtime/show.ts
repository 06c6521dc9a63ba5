/** Prints which Electron would be run here, as JSON: `node tools/runtime/show.ts`. */
import { findRuntime } from './choose.ts'
import { explainFailure } from './failure.ts'

try {
  // Without its environment, which would drown the rest and may hold secrets.
  const shown = { ...(await findRuntime()), env: undefined }
  process.stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`)
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`)
  process.exitCode = 1
}
