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
