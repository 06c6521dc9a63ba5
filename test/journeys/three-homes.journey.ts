import { expect } from '@playwright/test'
import { expectAccessible, journey } from '../support/window.ts'
import { questionCount } from '../support/shipped-pack.ts'
import { answer, firstVisit, goTo, setUpService } from './walk.ts'

journey('an owner keeps three homes apart, removes one and brings it back', async ({ open }) => {
  const { app, page } = await open()
  await firstVisit(page, 'Larch House')
  await goTo(page, '/question/all/someone-answers')
  await answer(page, 'No')

  for (const name of ['Birch Court', 'Rowan Lodge']) {
    await page.locator('summary').filter({ hasText: 'Service:' }).click()
    await page.getByRole('link', { name: 'Add another service' }).click()
    await setUpService(page, { name })
    await page.getByRole('button', { name: 'Look around first' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start with ten minutes')
    await expect(page.getByRole('link', { name: /^Checklist/ })).toContainText(
      `${questionCount('care-home-nursing')} left`,
    )
  }
  await goTo(page, '/question/all/someone-answers')
  await answer(page, 'Yes')

  await page.locator('summary').filter({ hasText: 'Service:' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Larch House/ }).click()
  await expect(page.getByRole('banner')).toContainText('Larch House')
  await goTo(page, '/question/all/someone-answers')
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await expect(page.getByRole('link', { name: /^Plan/ })).toContainText('1 to do')

  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Remove this service' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove Larch House' }).click()
  await expect(page.getByRole('banner')).not.toContainText('Larch House')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('banner')).toContainText('Larch House')
  await app.close()

  const morning = await open()
  await expect(morning.page.getByRole('banner')).toContainText('Larch House')
  await expect(morning.page.getByRole('link', { name: /^Plan/ })).toContainText('1 to do')
})
