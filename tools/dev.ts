/** Opens the app with hot reload: the window changes as its files are saved, the main process starts anew. */
import { commandOf, root } from './build.ts'
import { writeContent } from './content/compile.ts'
import { runWithDisplay } from './runtime/display.ts'
import { forgetBuild } from './sources.ts'
import { withRuntime } from './with-runtime.ts'

await withRuntime(runtime => {
  writeContent(root)
  // What hot reload leaves in out/ is not what people get.
  forgetBuild(root)
  const asRoot = runtime.args.includes('--no-sandbox') ? ['--noSandbox'] : []
  const flags = runtime.args.filter(flag => flag !== '--no-sandbox')
  return runWithDisplay(
    { ...runtime, env: { ...runtime.env, ELECTRON_EXEC_PATH: runtime.electron } },
    commandOf('electron-vite'),
    ['dev', '--watch', ...asRoot, '--', ...flags, ...process.argv.slice(2)],
    root,
  )
})
