import { EventEmitter } from 'node:events'
import type { App, CommandLine, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import {
  isLocal,
  leadNowhere,
  lockContents,
  lockDown,
  lockSession,
} from '../../../electron/system/lock-down.ts'

const packaged = { isPackaged: true, devServer: null }
const developed = { isPackaged: false, devServer: 'http://localhost:5173' }

/** A session that remembers its handlers. */
function aSession() {
  const set: Record<string, (...input: never[]) => unknown> = {}
  const keep = (name: string) => (handler: never) => {
    set[name] = handler
  }
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('web') },
    on: (name: string, hear: never) => {
      keep(name)(hear)
    },
  }
  // Only what lock-down uses of it.
  return { set, session: session as unknown as Session }
}

function contentsLocked(options = packaged as typeof packaged | typeof developed) {
  let open: ((details: unknown) => unknown) | null = null
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: (details: unknown) => unknown) => {
      open = handler
    },
  })
  lockContents(contents as unknown as WebContents, options)
  const isPrevented = (name: string, url: string) => {
    let prevented = false
    contents.emit(name, { url, preventDefault: () => (prevented = true) })
    return prevented
  }
  return { isPrevented, opens: () => open?.({ url: 'https://www.gov.uk/' }) }
}

it('starts no download that the page asks for', () => {
  const { set, session } = aSession()
  lockSession(session, packaged)
  let isPrevented = false
  set['will-download']?.({
    preventDefault: () => {
      isPrevented = true
    },
  } as never)
  expect(isPrevented).toBe(true)
})

function isRefused(set: ReturnType<typeof aSession>['set'], url: string): boolean {
  let cancelled = false
  set['web']?.(
    { url } as never,
    ((reply: { cancel: boolean }) => {
      cancelled = reply.cancel
    }) as never,
  )
  return cancelled
}

describe('the network', () => {
  it.each([
    ['app://care-cyber-check/index.html', true],
    ['blob:app://care-cyber-check/1', true],
    ['https://www.gov.uk/', false],
    ['http://localhost:5173/', false],
    ['ws://localhost:5173/', false],
    ['wss://evil.com/', false],
    ['ftp://evil.com/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['devtools://devtools/bundled/x.html', false],
    ['chrome-extension://x/y.js', false],
    ['nonsense', false],
  ])('of the packaged app: %s is let through: %s', (url, isLet) => {
    expect(isLocal(url, packaged)).toBe(isLet)
  })

  it.each([
    ['http://localhost:5173/main.tsx', true],
    ['ws://localhost:5173/', true],
    ['devtools://devtools/bundled/x.html', true],
    ['http://localhost:5174/', false],
    ['https://www.gov.uk/', false],
  ])('of the app being developed: %s is let through: %s', (url, isLet) => {
    expect(isLocal(url, developed)).toBe(isLet)
  })
})

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('goes nowhere by %s', name => {
    const { isPrevented } = contentsLocked()
    for (const url of ['https://evil.com/', 'app://care-cyber-check/index.html', 'file:///x']) {
      expect(isPrevented(name, url)).toBe(true)
    }
  })

  it('opens no window and holds no other page', () => {
    const { isPrevented, opens } = contentsLocked()
    expect(opens()).toEqual({ action: 'deny' })
    expect(isPrevented('will-attach-webview', '')).toBe(true)
  })

  it('may be loaded anew by the development server only', () => {
    const { isPrevented } = contentsLocked(developed)
    expect(isPrevented('will-navigate', 'http://localhost:5173/')).toBe(false)
    expect(isPrevented('will-navigate', 'http://localhost:5174/')).toBe(true)
  })
})

describe('every session', () => {
  it('refuses every permission, every device and the network, the first one and later ones', () => {
    const app = new EventEmitter()
    const [first, later] = [aSession(), aSession()]
    lockDown(app as unknown as App, first.session, packaged)
    app.emit('session-created', later.session)
    for (const { set } of [first, later]) {
      const replies: unknown[] = []
      set['request']?.(
        null as never,
        'media' as never,
        ((reply: unknown) => replies.push(reply)) as never,
      )
      expect([replies, set['check']?.(), set['device']?.()]).toEqual([[false], false, false])
      expect(isRefused(set, 'https://www.gov.uk/')).toBe(true)
      expect(isRefused(set, 'app://care-cyber-check/index.html')).toBe(false)
    }
  })

  it('locks every page as it is made', () => {
    const app = new EventEmitter()
    lockDown(app as unknown as App, aSession().session, packaged)
    let denied: unknown
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: () => unknown) => (denied = handler()),
    })
    app.emit('web-contents-created', {}, contents)
    expect(denied).toEqual({ action: 'deny' })
    expect(contents.listenerCount('will-navigate')).toBe(1)
  })
})

it('leads whatever finds a way past the filter to a port where nobody is', () => {
  const switches: [string, string?][] = []
  const appendSwitch = (name: string, value?: string) => {
    switches.push([name, ...(value === undefined ? [] : [value])] as [string, string?])
  }
  leadNowhere({ appendSwitch } as unknown as CommandLine)
  expect(switches).toEqual([
    ['proxy-server', 'http://127.0.0.1:1'],
    ['proxy-bypass-list', '<-loopback>'],
  ])
})
