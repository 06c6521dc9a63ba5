/** Opens the real app in a real window, on a data folder of its own that goes when the journey ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page, test as base } from '@playwright/test'
import { openApp, type Opened, type OpenOptions } from '../../tools/driver.ts'

export { openApp, openDialogAnswers, saveDialogAnswers } from '../../tools/driver.ts'
export type { Opened } from '../../tools/driver.ts'

export interface Fixtures {
  /** An empty data folder. */
  readonly folder: string
  /** Opens the app on that folder; whatever is still open is closed at the end. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<Opened>
}

export const journey = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  open: async ({ folder }, use) => {
    const opened: ElectronApplication[] = []
    await use(async options => {
      const one = await openApp({ folder, ...options })
      opened.push(one.app)
      return one
    })
    for (const app of opened) await app.close().catch(() => undefined)
  },
})

/** Waits until a page has its heading. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Fails when axe finds anything against WCAG 2.2 A or AA on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  )
  expect(found, `on ${page.url()}`).toEqual([])
}
