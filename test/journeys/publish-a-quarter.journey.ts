import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { verifyFolder } from '../../review/publication/verify.ts'
import { journey } from '../support/published-review.ts'

const nation = ['--services', '4000', '--opt-in', '0.2', '--quarters', '2', '--seed', '1']

journey(
  'a quarter is published, read at once, and found out when changed',
  async ({ review, open }) => {
    await review.run('simulate', ...nation)
    const address = await review.serve()
    const { page } = await open(`${address}/`, 'the app’s own Chromium')
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Nothing is published yet')
    await expect(page.getByText('This is made-up data.')).toBeVisible()

    const looked = await review.run('publish', '2026-Q4', '--made-up', '--dry-run')
    expect(looked).toContain('nothing is written')
    await page.reload()
    await expect(heading).toHaveText('Nothing is published yet')

    expect(await review.run('publish', '2026-Q4', '--made-up')).toContain('is published in')
    await expect(async () => {
      await page.goto(`${address}/`)
      await expect(heading).toHaveText(/^About [\d,]+ services told us about their cyber security$/)
    }).toPass()
    await expect(page).toHaveURL(`${address}/2026-Q4/`)
    const published = join(review.folder, 'made-up/published')
    expect(verifyFolder(join(published, '2026-Q4')).faults).toEqual([])
    await page.getByRole('link', { name: 'Change', exact: true }).click()
    await expect(heading).toHaveText('This is the first quarter')

    // One figure of one page is another one: the whole publication is not shown.
    const next = join(review.folder, 'next')
    await review.run('publish', '2027-Q1', '--made-up', '--to', next)
    const changed = join(review.folder, 'changed')
    cpSync(next, changed, { recursive: true })
    const file = join(changed, 'index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(\d)% of the/, '9$1% of the'))
    expect(verifyFolder(changed).faults).toEqual(['A file was changed, added or taken away.'])
    renameSync(changed, join(published, '2027-Q1'))
    // It looks once a second; by then it has seen it.
    await page.waitForTimeout(1_500)
    await page.goto(`${address}/`)
    await expect(page).toHaveURL(`${address}/2026-Q4/`)
    expect((await page.request.get(`${address}/2027-Q1/`)).status()).toBe(404)
  },
)
