/** Reaches into the main process, for what no page can do or see: windows of strangers, settings, requests. */
import type { ElectronApplication } from '@playwright/test'

/** What came of the call: "answered", or the words of the refusal. */
export function callFromStranger(
  app: ElectronApplication,
  stranger: { readonly preload: string; readonly address: string },
): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, { preload, address }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    try {
      // An address without a file ends as an error, with an empty page in its place.
      await window.loadURL(address).catch(() => undefined)
      return String(
        await window.webContents.executeJavaScript(
          `careCyberCheck.call('services.list').then(() => 'answered', error => error.message)`,
        ),
      )
    } finally {
      window.destroy()
    }
  }, stranger)
}

/** Leads the app's own window to another address, as only the main process can, and calls from there. */
export function callFromElsewhere(app: ElectronApplication, address: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }, there) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await contents?.loadURL(there).catch(() => undefined)
    return String(
      await contents?.executeJavaScript(
        `careCyberCheck.call('services.list').then(() => 'answered', error => error.message)`,
      ),
    )
  }, address)
}

/** The settings with which every window was made. */
export function preferencesOf(app: ElectronApplication): Promise<readonly unknown[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // In Electron, but not in its types.
      const hidden = webContents as unknown as { getLastWebPreferences: () => unknown }
      return hidden.getLastWebPreferences()
    }),
  )
}

/** How requests end that pass by the page, from the app's session and from another one; each end once. */
export function endsOfRequests(
  app: ElectronApplication,
  addresses: readonly string[],
): Promise<readonly string[]> {
  return app.evaluate(async ({ session }, asked) => {
    const sessions = [session.defaultSession, session.fromPartition('another')]
    const ends = sessions.flatMap(each =>
      asked.map(address =>
        each.fetch(address).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      ),
    )
    return [...new Set(await Promise.all(ends))]
  }, addresses)
}

/** The status and the policy with which each of the app's own addresses is answered. */
export function policiesOf(
  app: ElectronApplication,
  paths: readonly string[],
): Promise<readonly unknown[]> {
  return app.evaluate(async ({ net }, asked) => {
    const fetches = asked.map(path => net.fetch(`app://care-cyber-check${path}`))
    const answers = await Promise.all(fetches)
    return answers.map(({ status, headers }) => [status, headers.get('content-security-policy')])
  }, paths)
}

/** Notes from now on where the window tries to go, where it goes, and which pages come to be; returns the notes so far. */
export async function noteNavigations(
  app: ElectronApplication,
): Promise<() => Promise<readonly string[]>> {
  const notes = await app.evaluateHandle(({ app: electron, BrowserWindow }) => {
    const taken: string[] = []
    const note = (what: string) => taken.push(what)
    electron.on('web-contents-created', (_event, { id }) => note(`new page ${id}`))
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('did-navigate', (_event, url) => note(`went to ${url}`))
    contents?.on('did-frame-navigate', (_event, url) => note(`frame went to ${url}`))
    // Refused here, it never comes to the event for the window as a whole.
    contents?.on('will-frame-navigate', ({ url }) => note(`tried ${url}`))
    return taken
  })
  return () => notes.evaluate(taken => taken)
}
