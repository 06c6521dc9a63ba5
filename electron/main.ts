/** Starts the app: the wiring, read from top to bottom. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, protocol, session } from 'electron'
import { createTell, serveCalls } from './calls/serve.ts'
import type { Records } from './records.ts'
import { serveAppFiles, registerAppScheme } from './system/app-protocol.ts'
import { useDataFolder } from './system/data-folder.ts'
import { fetchNoDictionaries } from './system/dictionaries.ts'
import { leadNowhere, lockDown } from './system/lock-down.ts'
import { readOptions } from './system/options.ts'
import { appOrigin, originOf } from './system/origin.ts'
import { isWithoutSandbox, withoutSandbox } from './system/sandbox.ts'
import { bringForward, openWindow, setMenu } from './window.ts'

const { env, argv } = process
const { isPackaged } = app
const options = readOptions({ argv, env, isPackaged, usualFolder: app.getPath('userData') })
const outFolder = join(import.meta.dirname, '..')
let records: Records | null = null

useDataFolder(app, options.dataFolder)
registerAppScheme(protocol)
if (options.devServer === null) leadNowhere(app.commandLine)
setMenu(isPackaged)
// A PDF names its maker; the browser inside this app is nobody's business.
app.userAgentFallback = app.getName()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function start(): void {
  if (isWithoutSandbox({ argv, env, isPackaged })) {
    dialog.showErrorBox(withoutSandbox.title, withoutSandbox.words)
    app.quit()
    return
  }
  lockDown(app, session.defaultSession, { isPackaged, devServer: options.devServer })
  fetchNoDictionaries(app, session.defaultSession)
  serveAppFiles(protocol, join(outFolder, 'renderer'))
  const page = options.devServer ?? `${appOrigin}/index.html`
  const window = openWindow(join(outFolder, 'preload', 'preload.cjs'))
  // The window is drawn while the records are opened; what it asks meanwhile waits here.
  const opening = openRecords(window)
  serveCalls(window, originOf(page) ?? appOrigin, async (name, input) =>
    (await opening).answer(name, input),
  )
  void window.loadURL(page)
  app.on('second-instance', () => bringForward(window))
}

async function openRecords(window: BrowserWindow): Promise<Records> {
  const [{ startRecords }, { machineOf }] = await Promise.all([
    import('./records.ts'),
    import('./system/machine.ts'),
  ])
  records = await startRecords({
    options,
    outFolder,
    version: app.getVersion(),
    tell: createTell(window),
    ...machineOf(window, join(outFolder, '..', 'assets', 'fonts'), outFolder),
  })
  return records
}

app.on('window-all-closed', () => app.quit())
app.on('will-quit', () => records?.close())
