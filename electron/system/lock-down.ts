/** Refuses what the page never needs: permissions, devices, other pages, new windows and the network. */
import type { App, CommandLine, Session, WebContents } from 'electron'
import { originOf } from './origin.ts'

export interface LockOptions {
  readonly isPackaged: boolean
  /** The address of the development server, or null. */
  readonly devServer: string | null
}

/** Everything the page is made of is in the app's folder; a request to anywhere else is a mistake or an attack. */
export function isLocal(url: string, { isPackaged, devServer }: LockOptions): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if (protocol === 'app:' || protocol === 'blob:') return true
  if (isPackaged) return false
  if (protocol === 'devtools:') return true
  return devServer !== null && host === new URL(devServer).host
}

export function lockSession(session: Session, options: LockOptions): void {
  // Without handlers of ours Electron grants every permission it is asked for.
  session.setPermissionRequestHandler((_contents, _permission, reply) => {
    reply(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // What the app saves it saves through a dialog; a page that starts a download by itself is not ours.
  session.on('will-download', event => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url }, reply) => {
    reply({ cancel: !isLocal(url, options) })
  })
}

export function lockContents(contents: WebContents, options: LockOptions): void {
  const isReload = (url: string) =>
    options.devServer !== null && originOf(url) === originOf(options.devServer)
  const stay = (event: { readonly url: string; readonly preventDefault: () => void }) => {
    if (!isReload(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', event => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * To be called before the app is ready, unless the page comes from a development server. Whatever still finds a
 * way past the filter, as a relay for calls between browsers (WebRTC) does over TCP, ends at a port without a proxy.
 */
export function leadNowhere(commandLine: CommandLine): void {
  commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:1')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

/** To be called when the app is ready and before the first window. */
export function lockDown(app: App, first: Session, options: LockOptions): void {
  lockSession(first, options)
  app.on('session-created', session => {
    lockSession(session, options)
  })
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, options)
  })
}
