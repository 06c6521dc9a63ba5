import { expect } from '@playwright/test'
import { expectAccessible, journey } from '../support/window.ts'

journey(
  'a manager sets up the service in seven steps, and it is there the next morning',
  async ({ open }) => {
    const { app, page } = await open()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'In ten minutes, see what would protect your service most',
    )
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Set up my service' }).click()

    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
      'Choose the kind of service you run',
    )
    await page.getByRole('radio', { name: 'Care home with nursing' }).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Continue' }).click()

    await page.getByRole('textbox').fill('Larch House')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('radio', { name: '20 to 49 beds' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('radio', { name: 'North West' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('textbox').fill('38')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('textbox').first().fill('Registered manager')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('radio', { name: 'Standards Met' }).check()
    await page.getByRole('button', { name: 'Continue' }).click()

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Larch House is ready')
    for (const words of [
      '20 to 49 beds',
      'North West',
      '38',
      'Registered manager',
      'Standards Met',
    ]) {
      await expect(page.locator('main')).toContainText(words)
    }
    await expectAccessible(page)
    await app.close()

    const morning = await open()
    await expect(morning.page.getByRole('heading', { level: 1 })).toHaveText(
      'Start with ten minutes',
    )
    await expect(morning.page.getByRole('banner')).toContainText('Larch House')
    await expectAccessible(morning.page)
  },
)

journey('someone in a hurry answers one question and keeps the service', async ({ open }) => {
  const { app, page } = await open()
  await page.getByRole('button', { name: 'Set up my service' }).click()
  await page.getByRole('radio', { name: 'Home care' }).check()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await app.close()

  const later = await open()
  await expect(later.page.getByRole('banner')).toContainText('My home care')
})
