import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { type Canary, openCanary } from '../support/canary.ts'
import { everyPage, goTo } from '../support/every-page.ts'
import { hasStrace, traced, watchSockets } from '../support/sockets.ts'
import { journey as usual, type Opened, saveDialogAnswers } from '../support/window.ts'
import { answer, firstVisit } from './walk.ts'

const root = resolve(import.meta.dirname, '../..')

const journey = usual.extend<{ canary: Canary; notes: string }>({
  canary: async ({}, use) => {
    const canary = await openCanary()
    await use(canary)
    await canary.close()
  },
  /** A folder beside that of the records. */
  notes: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-notes-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
})

/** The work of a first morning, with every page looked at. */
async function work({ app, page }: Opened, folder: string): Promise<void> {
  await firstVisit(page)
  await page.getByRole('link', { name: 'Start the ten-minute check' }).click()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  for (let number = 1; number <= 12; number += 1) {
    await expect(page.getByText(`Question ${number} of 12`)).toBeVisible()
    await answer(page, number % 2 === 0 ? 'No' : 'Yes')
    const words = number === 12 ? 'Back to the list' : 'Next question'
    await page.getByRole('link', { name: words }).click()
  }
  for (const { path } of await everyPage(page)) await goTo(page, path)
  await goTo(page, '/reports/check')
  for (const [words, name] of [
    [/^Save as PDF/, 'report.pdf'],
    [/^Save as Word/, 'report.docx'],
  ] as const) {
    await saveDialogAnswers(app, join(folder, name))
    await page.getByRole('button', { name: words }).click()
    await expect(page.getByRole('status').filter({ hasText: name })).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Has the app do what it must never do, as the proof that it would have been seen. */
function speakTo(canary: Canary, app: ElectronApplication): Promise<void> {
  return app.evaluate(
    async (_electron, { tcp, udp }) => {
      const net = process.getBuiltinModule('node:net')
      const socket = process.getBuiltinModule('node:dgram').createSocket('udp4')
      await new Promise<void>(done => socket.bind(0, '127.0.0.1', done))
      await new Promise<void>(done => socket.connect(udp, '127.0.0.1', done))
      socket.send('x')
      net.connect({ port: tcp, host: '127.0.0.1', allowHalfOpen: true }).resume()
      await new Promise(done => setTimeout(done, 500))
    },
    { tcp: canary.tcp, udp: canary.udp },
  )
}

journey(
  'from the first visit to the saved report, nothing is sent to anyone',
  async ({ open, canary, notes }) => {
    journey.skip(process.platform !== 'linux', 'What a process sends is seen here by Linux alone.')
    const electron = process.env['CARE_CYBER_CHECK_ELECTRON'] ?? ''
    const trace = hasStrace ? traced(electron, notes) : null
    const opened = await open(trace === null ? {} : { program: trace.program, flags: [root] })
    const { app, page } = opened
    const watched = watchSockets(app.process().pid ?? 0)
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    await work(opened, notes)
    await speakTo(canary, app)
    const seen = watched()
    await app.close()

    const proof = [`127.0.0.1:${canary.tcp}`, `127.0.0.1:${canary.udp}`].sort()
    for (const { outgoing, listening } of [seen, ...(trace === null ? [] : [trace.use()])]) {
      expect([...outgoing].sort()).toEqual(proof)
      // The doors through which Playwright speaks to the app, and none that another PC could reach.
      expect(listening.filter(at => !at.startsWith('127.0.0.1:'))).toEqual([])
    }
    expect(requests.filter(url => !url.startsWith('app://care-cyber-check/'))).toEqual([])
  },
)
