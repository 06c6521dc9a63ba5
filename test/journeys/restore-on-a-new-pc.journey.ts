import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { ask } from '../support/ask.ts'
import { layoutFaults, picture, sizeWindow } from '../support/layout.ts'
import { expectAccessible, journey, openApp, openDialogAnswers } from '../support/window.ts'
import { answer, firstVisit } from './walk.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks/backups')

journey('a new PC is offered the backup first, and takes it', async ({ open }) => {
  const oldPc = mkdtempSync(join(tmpdir(), 'care-cyber-check-old-'))
  const stick = mkdtempSync(join(tmpdir(), 'care-cyber-check-stick-'))
  try {
    const old = await openApp({ folder: oldPc })
    await firstVisit(old.page)
    await old.page.getByRole('link', { name: 'See all questions' }).click()
    await old.page.getByRole('link', { name: 'Start', exact: true }).click()
    await answer(old.page, 'Yes')
    await ask(old.page, 'keeping.backUpNow')
    await old.app.close()
    const [made] = readdirSync(join(oldPc, 'backups'))
    const file = join(stick, 'from-the-old-pc.ccc')
    copyFileSync(join(oldPc, 'backups', present(made, 'The backup')), file)

    const opened = await open()
    const { app, page } = opened
    await expectAccessible(page)
    await picture(opened, join(looks, 'welcome.png'))
    const broken = join(stick, 'half.ccc')
    writeFileSync(broken, 'Dear manager')
    await openDialogAnswers(app, broken)
    await page.getByRole('button', { name: 'I have a backup file' }).click()
    await expect(page.getByRole('alert')).toContainText('That file is not a backup')

    await openDialogAnswers(app, file)
    await page.getByRole('button', { name: 'I have a backup file' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This is what is in your backup',
    )
    await expect(page.getByText('Larch House', { exact: true })).toBeVisible()
    await expect(page.getByText('1 service, 1 answer')).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'new-pc.png'))
    for (const zoom of [1, 2]) {
      await sizeWindow(opened, { width: 900, height: 600, zoom })
      expect(await page.evaluate(layoutFaults)).toEqual([])
      await picture(opened, join(looks, `new-pc-small-${zoom}.png`))
    }
    await sizeWindow(opened, { width: 1320, height: 900, zoom: 1 })
    await page.getByRole('button', { name: 'Bring it to this PC' }).click()
    await expect(page.getByRole('banner')).toContainText('Larch House')
    const { currentId } = await ask(page, 'services.list')
    const { answers } = await ask(page, 'checklist.open', { serviceId: currentId ?? '' })
    expect(answers).toHaveLength(1)
  } finally {
    for (const folder of [oldPc, stick]) rmSync(folder, { recursive: true, force: true })
  }
})
