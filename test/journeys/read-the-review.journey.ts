import { expect, type Locator, type Page } from '@playwright/test'
import { browsers, journey, withoutScripts } from '../support/published-review.ts'
import { expectAccessible } from '../support/window.ts'

const nation = ['--services', '6000', '--opt-in', '0.2', '--quarters', '2', '--seed', '1']
const phone = { width: 390, height: 844 }
const usual = { width: 1320, height: 900 }
const wall = { width: 1920, height: 1080 }
const sizes = [phone, usual, wall]
/** One of each kind. */
const some = [
  ...['', 'topics.html', 'gaps.html', 'devices.html', 'standards.html', 'places.html'],
  ...['change.html', 'survey.html', 'taking-part.html', 'method.html', 'downloads.html'],
  ...['answers-london.html', 'question-policies-current.html'],
]

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Nothing lies beside the window, and what one has to hit can be hit. */
async function expectToFit(page: Page, what: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect([what, over <= 0]).toEqual([what, true])
}

async function expectReadable(page: Page, here: string): Promise<void> {
  for (const path of some) {
    await page.goto(here + path)
    await expect(page.getByText('Made-up data.', { exact: false }).first()).toBeVisible()
    for (const size of sizes) {
      await page.setViewportSize(size)
      await expectToFit(page, `${path} at ${size.width}`)
    }
    await page.setViewportSize(usual)
    await expectAccessible(page)
  }
}

/** Tables unfolded, on a phone, and in the dark. */
async function expectReadableOtherwise(page: Page, here: string): Promise<void> {
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of ['', 'devices.html', 'survey.html']) {
    await page.goto(here + path)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await expectToFit(page, `${path} with its tables`)
    await expectAccessible(page)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(usual)
}

/** Where the keyboard is, also while another window of the desktop is in front. */
async function expectActive(place: Locator, timeout = 15_000): Promise<void> {
  const isActive = () => place.evaluate(element => element === document.activeElement)
  await expect.poll(isActive, { timeout }).toBe(true)
}

/**
 * A fresh page and its first press of Tab. Chromium drops keys that come before
 * the first paint, which may be long after loading while another window is in
 * front: that is another fresh page, never a second press.
 */
async function expectFirstStop(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await page.keyboard.press('Tab')
    await expectActive(page.getByRole('link', { name: 'Skip to the content' }), 3000)
  }).toPass({ timeout: 60_000 })
}

async function expectByKeyboard(page: Page, here: string): Promise<void> {
  await expectFirstStop(page, `${here}answers.html`)
  await page.keyboard.press('Enter')
  await expectActive(page.locator('#main'))
  await page.keyboard.press('Tab')
  await expectActive(page.getByRole('link', { name: 'All England' }))

  // Another group is chosen in place: the page is not left, and the focus stays.
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  for (const region of ['East Midlands', 'East of England', 'London']) {
    await page.keyboard.press('Tab')
    await expectActive(page.getByRole('link', { name: region, exact: true }))
  }
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('All answers: London')
  await expect(page).toHaveURL(`${here}answers-london.html`)
  await expectActive(page.getByRole('link', { name: 'London', exact: true }))
  await expect(page.getByRole('status')).toHaveText('All answers: London')
  await page.getByRole('link', { name: 'Home care', exact: true }).press('Enter')
  await expect(heading(page)).toHaveText('All answers: Home care in London')
  await page.goBack()
  await expect(heading(page)).toHaveText('All answers: London')
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)

  const summary = page.locator('summary').first()
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a question' }).fill('backup')
  await expect(page.getByRole('status')).toHaveText(/^\d question.* found$/)
  await expect(page.getByRole('heading', { name: 'Policies and privacy' })).toBeHidden()
  await page.getByRole('link', { name: /^Has someone restored a file/ }).press('Enter')
  await expect(heading(page)).toHaveText(/^Has someone restored a file/)
  await page.getByRole('link', { name: /^London: (?:\d+%|too few to show)/ }).press('Enter')
  await expect(heading(page)).toHaveText('All answers: London')
}

async function expectOnPaper(page: Page, here: string): Promise<void> {
  await page.goto(`${here}devices.html`)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('table')).toHaveCount(3)
  for (const table of await page.getByRole('table').all()) await expect(table).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.emulateMedia({ media: 'screen' })
}

async function expectWithoutScripts(page: Page, here: string): Promise<void> {
  await withoutScripts(page)
  await page.goto(`${here}answers.html`)
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await page.getByRole('link', { name: 'London', exact: true }).click()
  await expect(heading(page)).toHaveText('All answers: London')
  await page.locator('summary').first().click()
  await expect(page.getByRole('table').first()).toBeVisible()
}

journey('the report is read by everybody, however they read', async ({ review, open }) => {
  journey.setTimeout(400_000)
  await review.run('simulate', ...nation)
  for (const quarter of ['2026-Q4', '2027-Q1']) await review.run('publish', quarter, '--made-up')
  const address = await review.serve()
  const here = `${address}/2027-Q1/`
  for (const browser of browsers) {
    const { page, complaints } = await open(`${address}/`, browser)
    await expect(page).toHaveURL(here)
    await expect(heading(page)).toHaveText(/^About [\d,]+ services told us/)
    // What axe says does not hang on the browser.
    if (browser === browsers[0]) {
      await expectReadable(page, here)
      await expectReadableOtherwise(page, here)
    }
    await expectByKeyboard(page, here)
    await expectOnPaper(page, here)
    await expectWithoutScripts(page, here)
    expect(complaints).toEqual([])
  }
})
