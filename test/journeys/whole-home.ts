/** A home to damage: made once for all journeys of a file, and copied by each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../support/ask.ts'
import { journey, openApp } from '../support/window.ts'
import { answer, firstVisit } from './walk.ts'

/** Its folder is `whole`: a service whose first question is answered “Yes”, then a backup, then the answers `after` it. */
export const journeyWithHome = (after: readonly string[]) =>
  journey.extend<object, { whole: string }>({
    whole: [
      async ({}, use) => {
        const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-whole-'))
        const { app, page } = await openApp({ folder })
        await firstVisit(page)
        await page.getByRole('link', { name: 'See all questions' }).click()
        await page.getByRole('link', { name: 'Start', exact: true }).click()
        await answer(page, 'Yes')
        await ask(page, 'keeping.backUpNow')
        for (const choice of after) {
          await page.getByRole('link', { name: 'Next question' }).click()
          await answer(page, choice)
        }
        await app.close()
        await use(folder)
        rmSync(folder, { recursive: true, force: true })
      },
      { scope: 'worker' },
    ],
  })
