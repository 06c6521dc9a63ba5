import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { ask } from '../support/ask.ts'
import { hurts } from '../support/hurt-records.ts'
import { picture } from '../support/layout.ts'
import {
  expectAccessible,
  journey as usual,
  openApp,
  openDialogAnswers,
} from '../support/window.ts'
import { answer, firstVisit, goTo } from './walk.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks/backups')
const passphrase = 'kettle garden harbour'

/** With a folder that stands for a USB stick. */
const journey = usual.extend<{ readonly stick: string }>({
  stick: async ({}, use) => {
    const stick = mkdtempSync(join(tmpdir(), 'care-cyber-check-stick-'))
    await use(stick)
    rmSync(stick, { recursive: true, force: true })
  },
})

async function lock(page: Page): Promise<void> {
  const { code } = await ask(page, 'lock.begin', { passphrase })
  await ask(page, 'lock.turnOn', { code })
}

journey(
  'a question about backups is told what the app knows of its own',
  async ({ open, stick }) => {
    const opened = await open()
    const { app, page } = opened
    await firstVisit(page)
    await goTo(page, '/question/all/backups-restored')
    const says = page.getByRole('region', { name: 'This app’s own backups say' })
    await expect(says).toHaveCount(0)

    await ask(page, 'keeping.backUpNow')
    await goTo(page, '/settings/backups')
    await openDialogAnswers(app, stick)
    await page.getByRole('button', { name: 'Choose a second place' }).click()
    await expect(page.getByText('Connected')).toBeVisible()
    await goTo(page, '/question/all/backups-made')
    await expect(says).toContainText('What you write in this app was last backed up on')
    await expect(says).toContainText('It knows nothing of your care records and other files.')
    await expect(says).toContainText('They cannot answer this for you.')

    await goTo(page, '/question/all/backups-restored')
    await expect(says).toContainText('No backup of this app has been tested yet.')
    await says.getByRole('link', { name: 'See your backups' }).press('Enter')
    await page
      .getByRole('button', { name: /^Test this backup/ })
      .first()
      .click()
    await expect(page.getByText(/^✓ Tested /)).toBeVisible()
    await goTo(page, '/question/all/backups-restored')
    await expect(says).toContainText('A backup of this app was opened and read in full on')
    await expectAccessible(page)
    await picture(opened, join(looks, 'backups-say.png'))
    await says.getByRole('button', { name: 'Answer “Partly” from the backups' }).press('Enter')
    await expect(says).toContainText('Your answer is from the backups')
    const { currentId } = await ask(page, 'services.list')
    const { answers } = await ask(page, 'checklist.open', { serviceId: currentId ?? '' })
    expect(answers).toMatchObject([{ questionId: 'backups-restored', choice: 'partly' }])
    expect(answers[0]?.fromList).toContain('From this app’s own backups on')
  },
)

journey(
  'Today says so, quietly, when no backup has reached the stick for a week',
  async ({ open, stick }) => {
    const first = await open({ flags: ['--today=2026-11-02'] })
    await firstVisit(first.page)
    await goTo(first.page, '/settings/backups')
    await openDialogAnswers(first.app, stick)
    await first.page.getByRole('button', { name: 'Choose a second place' }).click()
    await expect(first.page.getByText('Connected')).toBeVisible()
    await first.app.close()
    rmSync(stick, { recursive: true })

    const reminder = 'No backup has reached your second place since 2 November 2026'
    const sixth = await open({ flags: ['--today=2026-11-08'] })
    await expect(sixth.page.getByRole('heading', { level: 1 })).toBeVisible()
    await ask(sixth.page, 'keeping.backUpNow')
    await goTo(sixth.page, '/checklist')
    await goTo(sixth.page, '/')
    await expect(sixth.page.getByText(reminder)).toHaveCount(0)
    await sixth.app.close()

    const opened = await open({ flags: ['--today=2026-11-09'] })
    const { page } = opened
    await expect(page.getByText(reminder, { exact: false })).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'reminder.png'))
    await page.getByRole('link', { name: 'See your backups' }).press('Enter')
    await expect(page.getByText(reminder, { exact: false })).toBeVisible()
  },
)

journey(
  'a locked backup on a stick brings lost records back with its passphrase',
  async ({ open, folder, stick }) => {
    const oldPc = mkdtempSync(join(tmpdir(), 'care-cyber-check-old-'))
    const file = join(stick, 'from-the-old-pc.ccc')
    try {
      const old = await openApp({ folder: oldPc })
      await firstVisit(old.page)
      await lock(old.page)
      await ask(old.page, 'keeping.backUpNow')
      await old.app.close()
      const made = readdirSync(join(oldPc, 'backups')).sort().at(-1)
      copyFileSync(join(oldPc, 'backups', present(made, 'The backup')), file)
    } finally {
      rmSync(oldPc, { recursive: true, force: true })
    }

    const before = await open()
    await firstVisit(before.page, 'Elm Court')
    await before.app.close()
    hurts['one bit flipped'](folder)
    rmSync(join(folder, 'backups'), { recursive: true, force: true })

    const opened = await open()
    const { app, page } = opened
    const elsewhere = page.getByRole('region', { name: 'Is there a backup somewhere else?' })
    await openDialogAnswers(app, file)
    await elsewhere.getByRole('button', { name: 'Open a backup from another place' }).click()
    const secret = elsewhere.getByRole('textbox', {
      name: 'The passphrase of the backup, or its recovery code',
    })
    await secret.fill('window bicycle pepper')
    await secret.press('Enter')
    await expect(elsewhere.getByText(/^That is not the passphrase/)).toBeVisible()
    await secret.fill(passphrase)
    await secret.press('Enter')
    await expect(elsewhere.getByText('In this backup:')).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'locked-from-a-stick.png'))
    await elsewhere.getByRole('button', { name: 'Use this backup as it is' }).click()
    await expect(page.getByRole('banner')).toContainText('Larch House')
    await app.close()

    const locked = await open()
    await expect(locked.page.getByRole('heading', { level: 1 })).toHaveText(
      'Your records are locked',
    )
    await locked.page.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
    await locked.page.keyboard.press('Enter')
    await expect(locked.page.getByRole('banner')).toContainText('Larch House')
  },
)

journey('everything is erased with the lock on, and no lock is left', async ({ open, folder }) => {
  const { app, page } = await open()
  await firstVisit(page)
  await answerFirst(page)
  await ask(page, 'keeping.backUpNow')
  await lock(page)
  expect(readdirSync(folder)).toContain('lock.json')
  await goTo(page, '/privacy/erase')
  await page.getByRole('textbox').fill('erase')
  await page.getByRole('textbox').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
  await expectAccessible(page)
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(left.filter(name => /lock\.json|lock-tries|\.ccc$|hurt-|\.tmp$/.test(name))).toEqual([])
  await page.getByRole('link', { name: 'Start anew' }).click()
  await expect(page.getByRole('button', { name: 'Set up my service' })).toBeVisible()
  await app.close()

  const { page: morning } = await open()
  await expect(morning.getByRole('button', { name: 'Set up my service' })).toBeVisible()
})

async function answerFirst(page: Page): Promise<void> {
  await goTo(page, '/checklist')
  await page
    .getByRole('link', { name: /^(?:Start|Continue)/ })
    .first()
    .click()
  await answer(page, 'Yes')
}

journey(
  'records in a folder that OneDrive keeps in step are said to be so',
  async ({ open, folder }) => {
    const opened = await open({ folder: join(folder, 'OneDrive - Larch Care') })
    const { page } = opened
    await firstVisit(page)
    const words = 'Your records lie in a folder that OneDrive seems to keep in step.'
    await expect(page.getByText(words, { exact: false })).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'synced-on-today.png'))
    await page.getByRole('link', { name: 'See what to do', exact: true }).press('Enter')
    await expect(page.getByText(words, { exact: false })).toBeVisible()
    await expect(
      page.getByText('start the app with --data-folder=FOLDER', { exact: false }),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByText(words, { exact: false }).scrollIntoViewIfNeeded()
    await picture(opened, join(looks, 'synced-in-settings.png'))
  },
)
