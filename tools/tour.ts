/** Does the main job by itself in the real window and leaves pictures and the printed PDF in out/tour/: npm run tour. */
import { build, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

await withRuntime(runtime => {
  build()
  const env = {
    ...runtime.env,
    CARE_CYBER_CHECK_ELECTRON: runtime.electron,
    CARE_CYBER_CHECK_FLAGS: runtime.args.join(' '),
  }
  return runWithDisplay({ ...runtime, env }, process.execPath, ['tools/tour/walk.ts'], root)
})
