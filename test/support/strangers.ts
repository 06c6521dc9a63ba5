/** Opens windows that are not the app's own, with the same preload, and has them call the app. */
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
