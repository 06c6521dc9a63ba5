/** Puts text on the clipboard. */
import type { Clipboard } from 'electron'

/** Electron 44 made the clipboard asynchronous; awaiting serves the older one too. */
export async function copyText(clipboard: Clipboard, text: string): Promise<void> {
  await clipboard.writeText(text)
}
