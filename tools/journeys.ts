/** Goes the journeys in the real window: npm run journeys, npm run journeys -- first-visit. */
import { build, commandOf, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

await withRuntime(runtime => {
  build()
  const env = {
    ...runtime.env,
    CARE_CYBER_CHECK_ELECTRON: runtime.electron,
    CARE_CYBER_CHECK_FLAGS: runtime.args.join(' '),
  }
  const args = ['test', '--config', 'test/journeys/playwright.config.ts', ...process.argv.slice(2)]
  return runWithDisplay({ ...runtime, env }, commandOf('playwright'), args, root)
})
