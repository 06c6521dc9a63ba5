import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { copyRecords, filesOf, type Hurt, hurts } from '../support/hurt-records.ts'
import { picture } from '../support/layout.ts'
import { watchWhatIsOpened } from '../support/opened-outside.ts'
import { expectAccessible } from '../support/window.ts'
import { answer } from './walk.ts'
import { journeyWithHome } from './whole-home.ts'

const root = resolve(import.meta.dirname, '../..')
const looks = resolve(root, 'out/journeys/looks/trouble')

const journey = journeyWithHome(['Partly'])

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function expectOwnScreen(page: Page, words: string): Promise<void> {
  await expect(heading(page)).toHaveText(words)
  await expect(page.getByText('What is safe:')).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Set up my service' })).toHaveCount(0)
  await expectAccessible(page)
}

async function expectAnswers(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('banner')).toContainText('Larch House')
  const { currentId } = await ask(page, 'services.list')
  const { answers } = await ask(page, 'checklist.open', { serviceId: currentId ?? '' })
  expect(answers).toHaveLength(count)
}

const screens: readonly (readonly [Hurt, string])[] = [
  ['newer', 'Your records need a newer version of this app'],
  ['foreign', 'Another program’s file is where your records should be'],
  ['one bit flipped', 'Your records are damaged, but you have a backup'],
  ['cut short', 'Your records are damaged, but you have a backup'],
  ['a page of zeros', 'Your records are damaged, but you have a backup'],
  ['missing', 'Your records are not where they were, but you have a backup'],
]

for (const [hurt, words] of screens) {
  journey(
    `records that are hurt (${hurt}) get a screen of their own, are left alone, and open once mended`,
    async ({ open, folder, whole }) => {
      copyRecords(whole, folder)
      hurts[hurt](folder)
      const before = filesOf(folder)
      const opened = await open()
      const { app, page } = opened
      await expectOwnScreen(page, words)
      await picture(opened, resolve(looks, `${hurt.replaceAll(' ', '-')}.png`))
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(
        page.getByText(/^Tried again at \d\d:\d\d\. It is not solved yet\.$/),
      ).toBeVisible()
      expect(filesOf(folder)).toEqual(before)

      copyRecords(whole, folder)
      await page.getByRole('button', { name: 'Try again' }).click()
      await expectAnswers(page, 2)
      await app.close()
    },
  )
}

for (const hurt of ['a page of zeros', 'missing'] as const) {
  journey(
    `the copy brings the answers back (${hurt}), and what was hurt is kept`,
    async ({ open, folder, whole }) => {
      copyRecords(whole, folder)
      hurts[hurt](folder)
      const before = filesOf(folder)
      const { page } = await open()
      await page.getByRole('button', { name: /^Use the backup of \d+ \w+ \d{4}$/ }).click()
      await expectAnswers(page, 1)
      const after = Object.entries(filesOf(folder))
      const kept = after.filter(([name]) => name.startsWith('hurt-')).map(([, bytes]) => bytes)
      expect(kept).toEqual(hurt === 'missing' ? [] : [before['records.db']])
      await answerTheNext(page)
    },
  )
}

/** What was brought back can be worked on. */
async function answerTheNext(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /Continue/ })
    .first()
    .click()
  await answer(page, 'No')
}

journey(
  'damaged records without a copy are said to be so, and kept',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    hurts['one bit flipped'](folder)
    rmSync(join(folder, 'backups'), { recursive: true })
    const before = filesOf(folder)
    const outside = watchWhatIsOpened()
    const { app, page } = await open()
    await expectOwnScreen(page, 'Your records are damaged')
    await expect(page.getByRole('button', { name: /Use the backup/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Show me the folder' }).click()
    await expect.poll(outside.opened).toEqual([folder])
    outside.end()
    await app.close()
    expect(filesOf(folder)).toEqual(before)
  },
)

journey(
  'records that another program holds open are waited for',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    const holder = spawn(process.execPath, [join(root, 'test/support/hold-records.ts'), folder])
    await once(holder.stdout, 'data')
    const before = filesOf(folder)
    const { page } = await open()
    await expectOwnScreen(page, 'Your records are open somewhere else')
    expect(filesOf(folder)).toEqual(before)
    holder.stdin.end()
    await once(holder, 'exit')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectAnswers(page, 2)
  },
)

const mount = (...args: readonly string[]) => spawnSync('mount', args).status === 0

journey('records on a disk that cannot be written are shown as such', async ({ open, whole }) => {
  const disk = mkdtempSync(join(tmpdir(), 'care-cyber-check-disk-'))
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', disk)
  journey.skip(!isMounted, 'A disk can be mounted on Linux and by root only.')
  try {
    copyRecords(whole, disk)
    const before = filesOf(disk)
    expect(mount('-o', 'remount,ro', disk)).toBe(true)
    const { app, page } = await open({ folder: disk })
    await expectOwnScreen(page, 'This PC does not let the app save')
    expect(filesOf(disk)).toEqual(before)
    expect(mount('-o', 'remount,rw', disk)).toBe(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expectAnswers(page, 2)
    await app.close()
  } finally {
    spawnSync('umount', ['-l', disk])
    rmdirSync(disk)
  }
})

journey(
  'a second start brings the first window forward and opens none',
  async ({ open, folder, whole }) => {
    copyRecords(whole, folder)
    const { app, page } = await open()
    await expectAnswers(page, 2)
    const asked = await app.evaluateHandle(({ BrowserWindow }) => {
      const calls: string[] = []
      const [window] = BrowserWindow.getAllWindows()
      const focus = window?.focus.bind(window)
      Object.assign(window ?? {}, {
        focus: () => {
          calls.push('focus')
          focus?.()
        },
      })
      return calls
    })
    const flags = (process.env['CARE_CYBER_CHECK_FLAGS'] ?? '')
      .split(' ')
      .filter(flag => flag !== '')
    const second = spawn(process.env['CARE_CYBER_CHECK_ELECTRON'] ?? '', [
      ...flags,
      root,
      `--data-folder=${folder}`,
    ])
    expect(await once(second, 'exit')).toEqual([0, null])
    await expect.poll(() => asked.evaluate(calls => calls)).toEqual(['focus'])
    expect(app.windows()).toHaveLength(1)
    await expectAnswers(page, 2)
  },
)
