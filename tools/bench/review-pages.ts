/** How soon a page of the report can be read over a slow line, and how much the first view of it takes, all in. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { openReader } from '../driver.ts'
import { atMost, type Figure, median, runs } from './figure.ts'
import { startServer } from './intake-load.ts'

/** 1.6 Mbit/s down, 750 kbit/s up, 300 ms there and back: slower to answer than what Chromium calls "Regular 3G". */
const line = {
  offline: false,
  latency: 300,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const limits = { seconds: 1, kilobytes: 150 }
/** The first page, the longest one, and those with the most pictures. */
const pages = ['', 'answers.html', 'standards.html', 'places.html', 'question-backups-made.html']

interface View {
  readonly seconds: number
  readonly kilobytes: number
}

/** What is drawn last of the first view has been drawn by then: Chromium's own "largest contentful paint". */
async function drawnAfter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const observer = new PerformanceObserver(list => {
          const last = list.getEntries().at(-1)
          if (last !== undefined) resolve(last.startTime / 1000)
        })
        observer.observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

async function view(page: Page, session: CDPSession, address: string): Promise<View> {
  let bytes = 0
  const add = ({ encodedDataLength }: { readonly encodedDataLength: number }) => {
    bytes += encodedDataLength
  }
  await page.goto('about:blank')
  await session.send('Network.clearBrowserCache')
  session.on('Network.loadingFinished', add)
  await page.goto(address, { waitUntil: 'networkidle' })
  session.off('Network.loadingFinished', add)
  return { seconds: await drawnAfter(page), kilobytes: bytes / 1000 }
}

/** Of a folder in which made-up data was published: the slowest page, and the largest. */
export async function measurePages(dataFolder: string): Promise<readonly Figure[]> {
  const settings = { REVIEW_PORT: '0', REVIEW_DATA_FOLDER: dataFolder }
  const review = await startServer(['review/server.ts', 'show', '--made-up'], settings)
  const profile = join(dataFolder, 'reader')
  const { app, page } = await openReader(`${review.address}/`, profile)
  try {
    const here = page.url()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', line)
    const all: View[] = []
    for (const name of pages) {
      const views: View[] = []
      for (let run = 0; run < runs; run += 1) views.push(await view(page, session, here + name))
      const seconds = median(views.map(each => each.seconds))
      const kilobytes = Math.max(...views.map(each => each.kilobytes))
      all.push({ seconds, kilobytes })
      console.error(
        `${name === '' ? 'index.html' : name}: read after ${seconds.toFixed(2)} s, ${kilobytes.toFixed(0)} kB all in`,
      )
    }
    const worst = (of: keyof View) => Math.max(...all.map(each => each[of]))
    return [
      atMost('review-page-usable', worst('seconds'), limits.seconds, 's at 3G speed'),
      atMost('review-page-bytes', worst('kilobytes'), limits.kilobytes, 'kB'),
    ]
  } finally {
    await app.close()
    await review.end()
    rmSync(profile, { recursive: true, force: true })
  }
}
