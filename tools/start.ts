/** Opens the app, building first what is stale: npm start, npm start -- --sample, npm start -- --review FILE. */
import { resolve } from 'node:path'
import { build, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

await withRuntime(runtime => {
  build()
  return runWithDisplay(runtime, runtime.electron, [
    ...runtime.args,
    root,
    ...withReview(process.argv.slice(2)),
  ])
})

/** The app reads `--review=FILE`; people also write it as two words. */
function withReview(given: readonly string[]): readonly string[] {
  const at = given.indexOf('--review')
  const file = given[at + 1]
  if (at < 0 || file === undefined) return given
  return [...given.slice(0, at), `--review=${resolve(file)}`, ...given.slice(at + 2)]
}
