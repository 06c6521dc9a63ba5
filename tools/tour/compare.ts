/** The walk of a home that stands beside others: a made-up nation publishes two quarters, and the app fetches them. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/bridge.ts'
import { startServer } from '../bench/intake-load.ts'
import { openApp, openDialogAnswers } from '../driver.ts'

const out = resolve('out/tour/compare')
const forReadme = resolve('assets/pictures/homes-like-ours.png')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-tour-compare-'))
const settings = { REVIEW_DATA_FOLDER: join(folder, 'review'), REVIEW_PORT: '0' }
const env = { ...process.env, ...settings }

const review = (...asked: readonly string[]): string =>
  execFileSync(process.execPath, ['review/server.ts', ...asked], { env, encoding: 'utf8' })

/** A home of which enough take part: its group is the nearest there is. */
async function moveToTheSouthEast(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // The preload puts it there; the tools do not know the window.
    const { call } = Reflect.get(window, 'careCyberCheck') as Bridge
    const listed = await call('services.list', undefined)
    const id = listed.ok ? (listed.value as { currentId: string }).currentId : ''
    await call('services.change', { id, change: { kind: 'care-home', region: 'South East' } })
  })
  await page.reload()
}

async function walk(): Promise<void> {
  const { app, page } = await openApp({
    folder: join(folder, 'home'),
    flags: ['--sample', '--today=2027-04-20'],
  })
  const picture = async (name: string, fullPage = true) => {
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(out, `${name}.png`), fullPage })
    console.log(`  ${name}.png`)
  }
  const goTo = async (place: string) => {
    await page.goto(new URL(`#${place}`, page.url()).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  try {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await moveToTheSouthEast(page)
    await goTo('/compare')
    await picture('1-before-any-figures')
    await openDialogAnswers(app, join(settings.REVIEW_DATA_FOLDER, 'made-up/review-details.json'))
    await page.getByRole('button', { name: 'Open the review’s file' }).click()
    for (const quarter of ['2026-Q4', '2027-Q1']) {
      review('publish', quarter, '--made-up')
      // The server looks for new publications once a second.
      await page.waitForTimeout(1_500)
      await page.getByRole('button', { name: 'Ask the review now' }).click()
      await page
        .getByText(quarter === '2026-Q4' ? /October to/ : /January to/)
        .first()
        .waitFor()
    }
    await goTo('/')
    await goTo('/compare')
    await picture('2-homes-like-ours', false)
    copyFileSync(join(out, '2-homes-like-ours.png'), forReadme)
    await picture('3-the-whole-page')
    await goTo('/compare/passwords-backups-access')
    await picture('4-one-topic')
    await page.getByRole('button', { name: 'Show as a table' }).click()
    await picture('5-as-a-table')
  } finally {
    await app.close()
  }
}

try {
  console.log('Making up a nation of 12,000 services, of which half share')
  review(
    'simulate',
    ...['--services', '12000', '--opt-in', '0.5', '--quarters', '2', '--seed', '1'],
  )
  const server = await startServer(['review/server.ts', 'show', '--made-up'], settings)
  try {
    await walk()
  } finally {
    await server.end()
  }
  console.log(`The walk is in ${out}.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
