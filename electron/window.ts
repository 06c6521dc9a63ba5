/** The one window of the app, with a page that can do nothing but show and ask. */
import { dirname, join } from 'node:path'
import { BrowserWindow, Menu, nativeTheme, screen, type MenuItemConstructorOptions } from 'electron'

const usual = { width: 1320, height: 900 }
const least = { width: 900, height: 600 }

export function openWindow(preload: string): BrowserWindow {
  // A small laptop with large text has fewer points than the window would like.
  const room = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    title: 'Care Cyber Check',
    width: Math.min(usual.width, room.width),
    height: Math.min(usual.height, room.height),
    minWidth: Math.min(least.width, room.width),
    minHeight: Math.min(least.height, room.height),
    show: false,
    autoHideMenuBar: true,
    ...linuxIcon(preload),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#10191a' : '#f4f7f6',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium fetches its dictionaries from the internet.
      spellcheck: false,
    },
  })
  // No policy of a page and no filter of requests covers calls between browsers (WebRTC); see leadNowhere.
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  window.once('ready-to-show', () => {
    window.show()
  })
  return window
}

/** Windows and macOS take the icon from the program; on Linux the window brings its own. */
function linuxIcon(preload: string): { icon?: string } {
  if (process.platform !== 'linux') return {}
  // Joined, not resolved with dots left in: a path with ".." finds nothing inside the archive.
  return { icon: join(dirname(preload), '../../assets/icons/128x128.png') }
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Hidden until Alt is pressed, and needed all the same: the shortcuts live here. */
export function setMenu(isPackaged: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ]
  if (!isPackaged) view.push({ role: 'reload' }, { role: 'toggleDevTools' })
  const print: MenuItemConstructorOptions = {
    label: 'Print…',
    accelerator: 'CommandOrControl+P',
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.print()
    },
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'File', submenu: [print, { type: 'separator' }, { role: 'quit' }] },
      { role: 'editMenu' },
      { label: 'View', submenu: view },
    ]),
  )
}
