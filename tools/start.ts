/** Opens the app, building first what is stale: npm start, npm start -- --sample. */
import { build, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

await withRuntime(runtime => {
  build()
  return runWithDisplay(runtime, runtime.electron, [
    ...runtime.args,
    root,
    ...process.argv.slice(2),
  ])
})
