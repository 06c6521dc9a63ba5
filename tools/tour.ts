/** Does the main job by itself in the real window, pictures and PDF in out/tour/: npm run tour; npm run tour -- review publishes a made-up nation; -- compare shows a home beside others; -- restore brings a backup to a new PC and to damaged records. */
import { build, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

const parts = ['review', 'compare', 'restore']
const part = parts.find(each => process.argv.includes(each)) ?? 'walk'

await withRuntime(runtime => {
  if (part !== 'review') build()
  const env = {
    ...runtime.env,
    CARE_CYBER_CHECK_ELECTRON: runtime.electron,
    CARE_CYBER_CHECK_FLAGS: runtime.args.join(' '),
  }
  return runWithDisplay({ ...runtime, env }, process.execPath, [`tools/tour/${part}.ts`], root)
})
