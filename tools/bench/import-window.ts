/** What the window feels while a spreadsheet of 20,000 rows comes in, from choosing the file to the devices on the list. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openApp, openDialogAnswers } from '../driver.ts'
import { openCalls } from './calls.ts'
import { atMost, type Figure, median } from './figure.ts'
import { csvOf } from './import.ts'
import { unknownService } from './unknown-service.ts'

const limitMs = 100
const rows = 20_000
const turns = 3

/** In the page: keeps the length of every task that held it up for 50 ms or more. */
function watchTasks(): void {
  const tasks: number[] = []
  Reflect.set(window, 'longTasks', tasks)
  const watch = new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  watch.observe({ type: 'longtask' })
}

const longest = (page: Page) =>
  page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'longTasks') as number[])))

async function measure(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-import-window-'))
  try {
    const { calls, store } = openCalls(folder, '2026-11-23')
    await calls['services.add']({ ...unknownService, name: 'Larch House' })
    store.close()
    const path = join(folder, 'devices.csv')
    writeFileSync(path, csvOf(rows))
    const { app, page } = await openApp({ folder })
    try {
      await openDialogAnswers(app, path)
      await page.getByRole('link', { name: 'Devices', exact: true }).click()
      await page.getByRole('link', { name: 'Bring in a spreadsheet' }).click()
      await page.getByRole('button', { name: 'Choose a spreadsheet' }).waitFor()
      await page.evaluate(watchTasks)
      await page.getByRole('button', { name: 'Choose a spreadsheet' }).click()
      await page.getByRole('button', { name: 'See what it would bring' }).click()
      await page.getByRole('button', { name: /^Bring in/ }).click()
      await page.getByRole('heading', { level: 1, name: /on your list$/ }).waitFor()
      // The list is read again behind this page; what is slow about that is felt here as well.
      await page.waitForTimeout(3000)
      return await longest(page)
    } finally {
      await app.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function measureImportWindow(): Promise<readonly Figure[]> {
  const tasks: number[] = []
  for (let turn = 0; turn < turns; turn += 1) tasks.push(await measure())
  console.error(
    `longest task of the window during an import: ${tasks.map(Math.round).join(', ')} ms`,
  )
  const words = `ms, the longest task of the window while ${rows.toLocaleString('en-GB')} rows come in`
  return [{ ...atMost('import-window', median(tasks), limitMs, words), runs: turns }]
}
