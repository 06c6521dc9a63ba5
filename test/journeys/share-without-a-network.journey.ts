import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible, openDialogAnswers, saveDialogAnswers } from '../support/window.ts'
import { layoutFaults, sizeWindow } from '../support/layout.ts'
import { journey } from '../support/real-review.ts'
import { answeredService, exactText, expectSent } from './share.ts'
import { goTo } from './walk.ts'

journey(
  'answers go on a stick, and the receipt comes back on it',
  async ({ open, review, folder }) => {
    const { app, page } = await open({ flags: [`--review=${review.file}`] })
    const heading = page.getByRole('heading', { level: 1 })
    const stick = join(folder, 'stick')
    mkdirSync(stick)
    // From here on there is no review to be reached.
    await review.stop()
    await answeredService(page, 12)
    await goTo(page, '/share/send')
    await expect(heading).toContainText('would be sent')
    const shown = await exactText(page).innerText()
    await expectAccessible(page)

    const sealed = join(stick, 'for the review.sealed')
    await saveDialogAnswers(app, sealed)
    await page.getByRole('button', { name: 'Save as a file' }).press('Enter')
    await expect(heading).toHaveText('Your answers are saved as a file')
    await expect(
      page.getByText(/^◐ Saved as a file on .*, waiting for its receipt file$/),
    ).toBeVisible()
    await expect(
      page.getByText(/Hand the file to the review by e-mail or on a USB stick/),
    ).toBeVisible()
    await expectAccessible(page)
    await sizeWindow({ app, page }, { width: 900, height: 1600, zoom: 2 })
    expect(await page.evaluate(layoutFaults)).toEqual([])
    expect(readdirSync(stick)).toEqual(['for the review.sealed'])
    expect(readFileSync(sealed).includes('care-home')).toBe(false)

    // The review’s own command takes it in, twice, and it counts once.
    const receipt = join(stick, 'for the review.receipt')
    expect(await review.takeIn(sealed)).toContain(
      `for the review.sealed: accepted. Receipt: ${receipt}`,
    )
    expect(await review.takeIn(sealed)).toContain('had been here before; it counts once')
    expect(await review.stored()).toMatchObject([{ body: shown, replaced_by: null }])

    // One that was changed on its way changes nothing here.
    await page.getByRole('link', { name: /^Sent and waiting/ }).press('Enter')
    await expect(heading).toHaveText('One letter waits for a receipt file')
    await expectAccessible(page)
    const hurt = join(stick, 'hurt.receipt')
    writeFileSync(hurt, readFileSync(receipt, 'utf8').replace('"id":"', '"id":"0'))
    await openDialogAnswers(app, hurt)
    const openReceipt = page.getByRole('button', { name: 'Open a receipt file' })
    await openReceipt.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible()
    await expect(heading).toHaveText('One letter waits for a receipt file')
    await expectAccessible(page)

    await openDialogAnswers(app, receipt)
    await openReceipt.press('Enter')
    await expect(page.getByText('The receipt was checked, and it is kept here.')).toBeVisible()
    await expect(heading).toHaveText('Nothing waits to be sent')
    await expect(heading).toBeFocused()
    await expectAccessible(page)
    await goTo(page, '/share')
    await expectSent(page)
    await expectAccessible(page)

    // And back again: the request to erase it goes the same way.
    const takeBack = page.getByRole('button', { name: 'Take it back' })
    await takeBack.press('Enter')
    await takeBack.press('Enter')
    await expect(heading).toHaveText('Your answers are being taken back')
    const request = join(stick, 'take back.sealed')
    await saveDialogAnswers(app, request)
    await page.getByRole('button', { name: 'Save the request as a file' }).press('Enter')
    await expect(page.getByText(/The request is saved as a file too/)).toBeVisible()
    await expectAccessible(page)
    expect(await review.takeIn(request)).toContain('taken back; nothing of it is stored')
    expect(await review.stored()).toEqual([])
    await openDialogAnswers(app, join(stick, 'take back.receipt'))
    await openReceipt.press('Enter')
    await expect(heading).toHaveText('Your answers were taken back')
    await expectAccessible(page)
  },
)

journey(
  'what went as a file goes online as well, and counts once',
  async ({ open, review, folder }) => {
    const { app, page } = await open({ flags: [`--review=${review.file}`] })
    await answeredService(page, 12)
    await goTo(page, '/share/send')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('would be sent')
    const sealed = join(folder, 'a.sealed')
    await saveDialogAnswers(app, sealed)
    await page.getByRole('button', { name: 'Save as a file' }).press('Enter')
    await page.getByRole('button', { name: 'Send it online now' }).press('Enter')
    await expectSent(page)
    expect(await review.takeIn(sealed)).toContain('had been here before; it counts once')
    expect(await review.stored()).toHaveLength(1)
  },
)
