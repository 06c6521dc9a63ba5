import { expect, type Page } from '@playwright/test'
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import { ask } from '../support/ask.ts'
import { expectAccessible, journey } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const panel = (page: Page) => page.getByRole('region', { name: 'Your device list says today' })
const question = '/question/all/lost-device-harm'
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^✓ Saved/ })

async function addTablets(page: Page): Promise<void> {
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  for (const [name, encryption] of [
    ['Office tablet', 'on'],
    ['Lounge tablet', 'off'],
  ] as const) {
    const device = { ...nothingKnown, name, kind: 'tablet' as const, encryption }
    await ask(page, 'devices.add', { serviceId, device, by: '' })
  }
  await goTo(page, '/devices')
  await expect(page.getByRole('rowheader')).toHaveText(['Lounge tablet', 'Office tablet'])
}

journey(
  'the list answers a question, moves on, and is overruled with a reason',
  async ({ open }) => {
    const { page } = await open({ flags: ['--today=2026-11-23'] })
    await firstVisit(page)
    await goTo(page, question)
    await expect(panel(page)).toHaveCount(0)
    await addTablets(page)

    await goTo(page, question)
    await expect(panel(page)).toContainText(
      '1 of 2 tablets is encrypted. Not encrypted: “Lounge tablet”.',
    )
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(page)
    await page.keyboard.press('1')
    await expect(saved(page)).toBeVisible()
    await expect(page.getByText('Your device list says otherwise.')).toBeVisible()
    await expect(page.getByText('○ No reason is written yet.')).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Answer “Partly” from the list' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio', { name: 'Partly' })).toBeChecked()
    await expect(panel(page)).toContainText('Your answer is from the list')
    await expect(page.getByText('Your device list says otherwise.')).toHaveCount(0)
    await expect(page.getByText(/^From the device list on 23 November 2026: 1 of 2/)).toBeVisible()

    await page.getByRole('link', { name: 'See this device' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('rowheader')).toHaveText(['Lounge tablet'])
    await expect(
      page.getByRole('checkbox', { name: 'Only not encrypted, or not known' }),
    ).toBeChecked()
    await expectAccessible(page)
    const serviceId = (await ask(page, 'services.list')).currentId ?? ''
    const listed = JSON.parse(await ask(page, 'devices.list', { serviceId })) as { id: string }[]
    await ask(page, 'devices.change', {
      ids: [listed[0]?.id ?? ''],
      change: { encryption: 'on' },
      by: '',
    })
    await goTo(page, '/plan')
    await goTo(page, '/devices')
    await expect(page.getByText('None of the two devices matches.').first()).toBeVisible()

    await goTo(page, '/checklist')
    await expect(page.getByText('≠ Device list')).toHaveCount(1)
    await goTo(page, '/')
    await expect(
      page.getByText('Your device list says something else than your answer to one question.'),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Look at it' }).focus()
    await page.keyboard.press('Enter')
    await expect(panel(page)).toContainText('≠ Your answer differs')
    await page
      .getByRole('textbox', { name: 'Why is your answer another?' })
      .fill('One memory stick is not encrypted.')
    await page.keyboard.press('Tab')
    await expect(saved(page)).toBeVisible()
    await expectAccessible(page)
    await goTo(page, '/')
    await expect(page.getByText('Your device list says something else')).toHaveCount(0)

    await goTo(page, '/reports/check')
    await expect(page.getByText(/^From the device list on 23 November 2026: 1 of 2/)).toBeVisible()
    await expect(
      page.getByText('The reason given: One memory stick is not encrypted.'),
    ).toBeVisible()
  },
)

journey('an answer from a list that has changed meanwhile is refused', async ({ open }) => {
  const { page } = await open({ flags: ['--today=2026-11-23'] })
  await firstVisit(page)
  await addTablets(page)
  await goTo(page, question)
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  const device = { ...nothingKnown, name: 'Bank tablet', kind: 'tablet' as const }
  await ask(page, 'devices.add', { serviceId, device, by: '' })
  await page.getByRole('button', { name: 'Answer “Partly” from the list' }).click()
  await expect(page.getByRole('alert')).toContainText(
    'Not saved. Your device list says something else by now.',
  )
  await expect(panel(page)).toContainText('1 of 3 tablets is encrypted.')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(heading(page)).toBeVisible()
  await page.getByRole('button', { name: 'Answer “Partly” from the list' }).click()
  await expect(page.getByRole('radio', { name: 'Partly' })).toBeChecked()
})
