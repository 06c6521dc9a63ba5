/** Does the main job by itself in the real window, pictures and PDF in out/tour/: npm run tour; npm run tour -- review publishes a made-up nation; -- compare shows a home beside others. */
import { build, root } from './build.ts'
import { runWithDisplay } from './runtime/display.ts'
import { withRuntime } from './with-runtime.ts'

const isOfReview = process.argv.includes('review')
const isOfComparison = process.argv.includes('compare')

await withRuntime(runtime => {
  if (!isOfReview) build()
  const env = {
    ...runtime.env,
    CARE_CYBER_CHECK_ELECTRON: runtime.electron,
    CARE_CYBER_CHECK_FLAGS: runtime.args.join(' '),
  }
  const walk = isOfReview
    ? 'tools/tour/review.ts'
    : isOfComparison
      ? 'tools/tour/compare.ts'
      : 'tools/tour/walk.ts'
  return runWithDisplay({ ...runtime, env }, process.execPath, [walk], root)
})
