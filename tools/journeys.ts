/**
 * Goes the journeys in the real window: npm run journeys, npm run journeys -- first-visit. With --packed they are gone in the program
 * as it is released, but for the one fuse that lets a test in. A packaged app takes no day from outside; the driver sets its clock instead.
 */
import { build, commandOf, root } from './build.ts'
import { packForTests } from './packaging/for-tests.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

const words = process.argv.slice(2)
const isPacked = words.includes('--packed')

await withRuntime(async runtime => {
  build()
  const packed = isPacked ? await packForTests(runtime) : undefined
  const env = {
    ...runtime.env,
    CARE_CYBER_CHECK_ELECTRON: runtime.electron,
    CARE_CYBER_CHECK_FLAGS: runtime.args.join(' '),
    ...(packed === undefined ? {} : { CARE_CYBER_CHECK_PROGRAM: packed.drivenProgram }),
  }
  const named = words.filter(word => word !== '--packed')
  const args = ['test', '--config', 'test/journeys/playwright.config.ts', ...named]
  return runWithDisplay({ ...runtime, env }, commandOf('playwright'), args, root)
})
