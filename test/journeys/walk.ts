/** The steps that several journeys share, in the manager's words. */
import { expect, type Page } from '@playwright/test'

/** Sets up a service with its kind and, where given, its name; the other steps are skipped. */
export async function setUpService(page: Page, { name }: { readonly name: string }): Promise<void> {
  await page.getByRole('radio', { name: 'Care home with nursing' }).check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox').fill(name)
  await page.getByRole('button', { name: 'Continue' }).click()
  for (let step = 3; step <= 7; step += 1) {
    await page.getByRole('button', { name: 'Skip this question' }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} is ready`)
}

/** From the empty app to Today. */
export async function firstVisit(page: Page, name = 'Larch House'): Promise<void> {
  await page.getByRole('button', { name: 'Set up my service' }).click()
  await setUpService(page, { name })
  await page.getByRole('button', { name: 'Look around first' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start with ten minutes')
}

/** Chooses an answer and waits until the app says that it is saved. */
export async function answer(page: Page, words: string): Promise<void> {
  await page.getByRole('radio', { name: words, exact: true }).check()
  await expect(page.getByRole('status').filter({ hasText: /^✓ Saved \d\d:\d\d$/ })).toBeVisible()
}

/** Goes to a page of the app by its address. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(hash => {
    window.location.hash = hash
  }, place)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
