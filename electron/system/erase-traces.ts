/** What stays of the app outside its records: the memory of the browser inside it, and the system's list of recent files. */
import type { App, Session, WebContents } from 'electron'

/** The pages of the app leave nothing there that anyone typed; it goes all the same, as far as it can while the app runs. */
export async function eraseTraces(
  app: Pick<App, 'clearRecentDocuments'>,
  session: Pick<Session, 'clearStorageData' | 'clearCache' | 'clearAuthCache'>,
): Promise<void> {
  app.clearRecentDocuments()
  await session.clearStorageData()
  await session.clearCache()
  await session.clearAuthCache()
}

/** Loads the page again, so that no store of the window holds what is gone. */
export async function startAnew(
  contents: Pick<WebContents, 'getURL' | 'loadURL' | 'reload'>,
): Promise<void> {
  const page = new URL(contents.getURL())
  page.hash = '/erased'
  // With only the part behind # changed, this goes there without loading anything.
  await contents.loadURL(page.href)
  contents.reload()
}
