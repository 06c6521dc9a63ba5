/** Measures the app against a limit taken in the same run: npm run bench, npm run bench -- startup save, -- --json. */
import { build, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

await withRuntime(runtime => {
  // With --json the output is the array and nothing else, so the build speaks on the other stream.
  if (process.argv.includes('--json')) console.log = console.error
  build()
  const env = {
    ...runtime.env,
    CARE_CYBER_CHECK_ELECTRON: runtime.electron,
    CARE_CYBER_CHECK_FLAGS: runtime.args.join(' '),
  }
  const args = ['tools/bench/run.ts', ...process.argv.slice(2)]
  return runWithDisplay({ ...runtime, env }, process.execPath, args, root)
})
