import { expect } from '@playwright/test'
import { expectAccessible, journey } from '../support/window.ts'
import { answer, firstVisit } from './walk.ts'

const choices = ['Yes', 'Partly', 'No', 'I’m not sure'] as const

journey('twelve questions lead to three things to do', async ({ open }) => {
  const { page } = await open()
  await firstVisit(page)
  await page.getByRole('link', { name: 'Start the ten-minute check' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ten-minute check')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Start', exact: true }).click()

  for (let number = 1; number <= 12; number += 1) {
    await expect(page.getByText(`Question ${number} of 12`)).toBeVisible()
    await answer(page, choices[number % choices.length] ?? 'Yes')
    if (number <= 4) await expectAccessible(page)
    await page
      .getByRole('link', { name: number === 12 ? 'Back to the list' : 'Next question' })
      .click()
  }

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ten-minute check is done')
  await page.getByRole('link', { name: 'See your plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nine things to do')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three things would help most')
  await expect(page.getByRole('link', { name: /^Show me how/ })).toHaveCount(3)
  await expectAccessible(page)
})
