import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from '@playwright/test'
import { contentSecurityPolicy } from '../../electron/system/app-protocol.ts'
import { largestCallBytes } from '../../shared/bridge.ts'
import { contract } from '../../shared/contract.ts'
import { loadAll, outsideAddresses } from '../support/addresses.ts'
import { ask } from '../support/ask.ts'
import { everyPage, goTo } from '../support/every-page.ts'
import { askForEverything, grantedNames } from '../support/permissions.ts'
import {
  callFromElsewhere,
  callFromStranger,
  policiesOf,
  preferencesOf,
} from '../support/main-process.ts'
import { drawn, journey } from '../support/window.ts'
import { askWrongly } from '../support/wrong-asks.ts'

const out = resolve(import.meta.dirname, '../../out')
const preload = resolve(out, 'preload/preload.cjs')
const refusal = /This page may not call the app\.$/

const sample = { flags: ['--sample'] }

journey('the page has two ways to speak to the app and no other way out', async ({ open }) => {
  const { app, page } = await open(sample)
  await drawn(page)
  const held = await page.evaluate(() => {
    const outside = ['process', 'require', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron']
    const undo: () => unknown = window.careCyberCheck.on('keeping.copied', () => undefined)
    return {
      outside: outside.filter(name => name in window),
      ways: Object.entries(window.careCyberCheck).map(([name, way]) => `${name}: ${typeof way}`),
      ofUndo: typeof undo(),
      opener: window.opener as unknown,
    }
  })
  expect(held).toEqual({
    outside: [],
    ways: ['call: function', 'on: function'],
    ofUndo: 'undefined',
    opener: null,
  })
  expect(await preferencesOf(app)).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
    }),
  ])
})

journey('the app’s news reach the page alone, and only while it listens', async ({ open }) => {
  const { app, page } = await open(sample)
  await drawn(page)
  const send = () =>
    app.evaluate(({ BrowserWindow }) => {
      const news = { name: 'copy-2026-11-23.db', madeAt: '2026-11-23T09:00:00.000Z', bytes: 1 }
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.send('care-cyber-check:event', 'keeping.copied', news)
      contents?.send('care-cyber-check:event', 'something.else', news)
    })
  await page.evaluate(() => {
    window.ran = []
    const undo = window.careCyberCheck.on('keeping.copied', (...given: unknown[]) => {
      window.ran.push(JSON.stringify(given))
    })
    document.addEventListener('stop-listening', undo)
  })
  await send()
  const heard = ['[{"name":"copy-2026-11-23.db","madeAt":"2026-11-23T09:00:00.000Z","bytes":1}]']
  await expect.poll(() => page.evaluate(() => window.ran)).toEqual(heard)
  await page.evaluate(() => document.dispatchEvent(new Event('stop-listening')))
  await send()
  await ask(page, 'keeping.start')
  expect(await page.evaluate(() => window.ran)).toEqual(heard)
})

journey('every page keeps to the rules of the app while it is used', async ({ open }) => {
  const { app, page } = await open(sample)
  await drawn(page)
  const complaints: string[] = []
  const from: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => from.push(request.url()))
  await page.reload()
  await drawn(page)
  for (const { path } of await everyPage(page)) await goTo(page, path)
  await goTo(page, '/')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(complaints).toEqual([])
  expect(from.filter(url => !url.startsWith('app://care-cyber-check/'))).toEqual([])
  expect(from.length).toBeGreaterThan(5)

  const addresses = ['/index.html', '/', '/nothing-here.html', '/../main/main.js']
  expect(await policiesOf(app, addresses)).toEqual(
    [200, 200, 404, 404].map(status => [status, contentSecurityPolicy]),
  )
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|http|data:|strict-dynamic|nonce|sha\d/)
})

journey('the window asks for no camera, place or device, and gets none', async ({ open }) => {
  // With a camera and a microphone that Chromium makes up, so that a machine without them is no excuse.
  const { page } = await open({ flags: ['--sample', '--use-fake-device-for-media-stream'] })
  await drawn(page)
  const came = await page.evaluate(askForEverything)
  expect(came).toMatchObject({
    notifications: 'denied',
    place: 'refused: 1',
    camera: 'refused: NotAllowedError',
    microphone: 'refused: NotAllowedError',
    screen: 'refused: NotAllowedError',
    'reading the clipboard': 'refused: NotAllowedError',
    'writing the clipboard': 'refused: NotAllowedError',
    'idle time': 'denied',
    'other screens': 'refused: NotAllowedError',
  })
  expect(Object.entries(came).filter(([, got]) => got.startsWith('got'))).toEqual([])
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull()
  expect(await page.evaluate(grantedNames)).toEqual([])
})

journey('a page that is not the app’s own gets no answer', async ({ open }) => {
  const { app, page } = await open(sample)
  await drawn(page)
  await ask(page, 'services.list')
  for (const address of [
    'app://care-cyber-check/index.html',
    'app://elsewhere/index.html',
    'about:blank',
  ]) {
    expect(await callFromStranger(app, { preload, address }), address).toMatch(refusal)
  }
  const inFrames = await page.evaluate(() =>
    ['about:blank', null].map(src => {
      const frame = document.createElement('iframe')
      if (src === null) frame.srcdoc = '<p>x</p>'
      else frame.src = src
      document.body.append(frame)
      return typeof frame.contentWindow?.careCyberCheck
    }),
  )
  expect(inFrames).toEqual(['undefined', 'undefined'])
  const isView = await page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'app://care-cyber-check/index.html')
    document.body.append(view)
    return 'getURL' in view
  })
  expect(isView).toBe(false)
  const pages = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  expect(pages).toBe(1)
  expect(await callFromElsewhere(app, 'app://elsewhere/index.html')).toMatch(refusal)
  expect(await callFromElsewhere(app, 'about:blank')).toMatch(refusal)
  expect(await callFromElsewhere(app, 'app://care-cyber-check/index.html')).toBe('answered')
})

journey('no file outside the page is read through the page', async ({ open }) => {
  const { app, page } = await open(sample)
  await drawn(page)
  const sibling = `renderer-${process.pid}`
  mkdirSync(resolve(out, sibling))
  writeFileSync(resolve(out, sibling, 'secret.js'), 'window.ran.push("sibling")')
  try {
    const addresses = outsideAddresses(sibling)
    // The page may still be fetching parts of its own.
    const own = readdirSync(resolve(out, 'renderer/assets')).map(
      name => `app://care-cyber-check/assets/${name}`,
    )
    const answers: string[] = []
    page.on('response', response => {
      if (response.status() < 400 && !own.includes(response.url())) answers.push(response.url())
    })
    await page.evaluate(loadAll, addresses)
    expect(answers).toEqual([])
    expect(await page.evaluate(() => window.ran)).toEqual([])
    const served = await app.evaluate(
      ({ net }, asked) =>
        Promise.all(
          asked.map(async address => {
            const answer = await net.fetch(address).catch(() => null)
            return answer === null ? 0 : (await answer.arrayBuffer()).byteLength
          }),
        ),
      addresses,
    )
    expect(served).toEqual(addresses.map(() => 0))
  } finally {
    rmSync(resolve(out, sibling), { recursive: true })
  }
})

journey('whatever the page asks, it gets an answer and the app stays up', async ({ open }) => {
  const { page } = await open(sample)
  await drawn(page)
  const before = await ask(page, 'services.list')
  const came = await page.evaluate(askWrongly, [Object.keys(contract), largestCallBytes] as const)
  expect(came.count).toBeGreaterThan(1000)
  expect(came.surprises).toEqual([])
  const tooMuch = { text: 'x'.repeat(2 * largestCallBytes) }
  await expect(ask(page, 'reports.copy', tooMuch)).rejects.toThrow('That is too much at once.')
  expect(await ask(page, 'services.list')).toEqual(before)
})
