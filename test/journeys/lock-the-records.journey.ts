import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { expectAccessible, journey } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const passphrase = 'kettle garden harbour'
const next = 'window bicycle pepper'
const words = Array.from({ length: 200 }, (_, at) => `planted-word-${at}-willowherb`)

async function plant(page: Page): Promise<void> {
  const { currentId } = await ask(page, 'services.list')
  for (let at = 0; at < words.length; at += 5) {
    const [title = '', ...rest] = words.slice(at, at + 5)
    await ask(page, 'plan.addOwn', {
      serviceId: currentId ?? '',
      line: { title, why: rest.join(' '), minutes: null, dueOn: null, who: '' },
    })
  }
}

/** Every file below the folder, Chromium's own too, that holds one of the words. */
function filesWithWords(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => {
      const bytes = readFileSync(file)
      return words.some(
        word => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
      )
    })
}

async function setLock(page: Page): Promise<string> {
  await goTo(page, '/settings')
  await page.getByRole('link', { name: 'Lock your records' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Set a passphrase' }).click()
  await page.getByLabel('The new passphrase', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText(/^Use at least 12 characters/)).toBeVisible()
  await page.getByLabel('The new passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('The two are not the same.', { exact: false })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('The same again', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: /^Print your recovery code/ })).toBeVisible()
  await expectAccessible(page)
  const code = await page.locator('.recovery-code').innerText()
  await page.getByRole('button', { name: 'I have it on paper' }).click()
  await page.getByLabel('The recovery code').fill('wrong')
  await page.getByRole('button', { name: 'Lock my records' }).click()
  await expect(
    page.getByText('That is not the code that was shown.', { exact: false }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('The recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Lock my records' }).click()
  await expect(page.getByRole('heading', { name: /locked with your passphrase now/ })).toBeVisible()
  return code
}

journey(
  'locks the records, and nobody reads them without the passphrase',
  async ({ open, folder }) => {
    const { app, page } = await open()
    await firstVisit(page)
    await plant(page)
    await ask(page, 'keeping.backUpNow')
    expect(filesWithWords(folder)).not.toEqual([])
    const code = await setLock(page)
    await goTo(page, '/settings/lock')
    await expectAccessible(page)
    await app.close()
    expect(filesWithWords(folder)).toEqual([])

    const back = await open()
    await expect(back.page.getByRole('heading', { name: 'Your records are locked' })).toBeVisible()
    await expectAccessible(back.page)
    await back.page.getByLabel('Your passphrase', { exact: true }).fill('kettle garden harbor')
    await back.page.keyboard.press('Enter')
    await expect(back.page.getByText(/^That is not the passphrase/)).toBeVisible()
    await back.page.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
    await back.page.keyboard.press('Enter')
    await expect(back.page.getByRole('heading', { level: 1 })).not.toHaveText(
      'Your records are locked',
    )
    await goTo(back.page, '/plan')
    await expect(back.page.getByText(words[0] ?? '').first()).toBeVisible()
    // The log of what is being written is encrypted too.
    expect(filesWithWords(folder)).toEqual([])
    await back.app.close()

    const lost = await open()
    await lost.page.getByRole('button', { name: 'I have lost the passphrase' }).click()
    await expectAccessible(lost.page)
    await expect(lost.page.getByLabel('The recovery code')).toBeFocused()
    await lost.page.keyboard.type(code)
    await lost.page.keyboard.press('Tab')
    await lost.page.keyboard.type(next)
    await lost.page.keyboard.press('Enter')
    await goTo(lost.page, '/settings/lock/off')
    await expectAccessible(lost.page)
    await lost.page.getByLabel('The passphrase of today', { exact: true }).fill(next)
    await lost.page.getByRole('button', { name: 'Take the lock off' }).click()
    await expect(lost.page.getByRole('heading', { name: /no lock on your records/ })).toBeVisible()
    await lost.app.close()

    const open_ = await open()
    await expect(open_.page.getByRole('navigation', { name: 'Parts of the work' })).toBeVisible()
  },
)

journey('locks at once when asked to, and keeps what was being typed', async ({ open }) => {
  const { app, page } = await open()
  await firstVisit(page)
  await setLock(page)
  await goTo(page, '/systems/new')
  const name = page.getByLabel('Name', { exact: false }).first()
  await name.fill('Care records of Elm House')
  // As Windows says when somebody presses Windows and L.
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await expect(page.getByRole('heading', { name: 'Your records are locked' })).toBeVisible()
  await expect(name).toBeHidden()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+K')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'Your records are locked' })).toBeVisible()
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(name).toHaveValue('Care records of Elm House')
})
