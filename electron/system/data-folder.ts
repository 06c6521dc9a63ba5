/** Points the app to the folder that holds its records, and keeps Chromium's own files apart from them. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'electron'

/** To be called before the app is ready; one app for each folder follows from it. */
export function useDataFolder(app: App, folder: string): void {
  const window = join(folder, 'window')
  try {
    mkdirSync(window, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    // The records will say that the folder cannot be written; the window has to start to show it.
    return
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', window)
  app.setPath('crashDumps', join(window, 'Crashpad'))
}
