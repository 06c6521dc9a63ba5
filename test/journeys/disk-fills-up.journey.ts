import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { present } from '../../shared/assert.ts'
import { ask } from '../support/ask.ts'
import { expectAccessible, journey } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const run = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0

/** Takes the last byte that the disk has; hands back what gives it free again. */
function fill(disk: string): () => void {
  const file = join(disk, 'holiday-pictures')
  const handle = openSync(file, 'w')
  for (let size = 1024 * 1024; size >= 1; size /= 4) {
    while (isTaken(handle, size));
  }
  closeSync(handle)
  return () => rmSync(file)
}

function isTaken(handle: number, size: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(size)) > 0
  } catch {
    return false
  }
}

const isFull = 'The disk is full. Nothing was changed.'

/** Something typed, and how it is sent off. */
interface Writing {
  readonly what: string
  readonly place: string
  readonly write: (page: Page) => Promise<void>
  readonly send: (page: Page) => Promise<void>
  readonly isKept: (page: Page) => Promise<void>
  readonly stored: (page: Page, serviceId: string) => Promise<unknown>
}

const noteField = (page: Page) => page.getByRole('textbox', { name: 'Note', exact: true })
const lineField = (page: Page) => page.getByLabel('What is to be done')
const systemField = (page: Page) => page.getByRole('textbox', { name: /^Name/ }).first()

const writings: readonly Writing[] = [
  {
    what: 'a note',
    place: '/question/all/backups-made',
    write: async page => {
      await page.getByText('Add a note, or say where the evidence is kept').click()
      await noteField(page).fill('The blue folder in the office')
    },
    send: page => noteField(page).blur(),
    isKept: page => expect(noteField(page)).toHaveValue('The blue folder in the office'),
    stored: async (page, serviceId) =>
      (await ask(page, 'checklist.open', { serviceId })).answers.map(({ note }) => note),
  },
  {
    what: 'a line on the plan',
    place: '/plan',
    write: async page => {
      await page.getByRole('button', { name: /line of your own/ }).click()
      await lineField(page).fill('Label the chargers')
    },
    send: page => page.getByRole('button', { name: 'Put it on the plan' }).click(),
    isKept: page => expect(lineField(page)).toHaveValue('Label the chargers'),
    stored: async (page, serviceId) =>
      (await ask(page, 'plan.lines', { serviceId })).map(({ title }) => title),
  },
  {
    what: 'a system',
    place: '/systems/new',
    write: async page => {
      await page.getByRole('radio').first().check()
      await systemField(page).fill('Care records of Elm House')
    },
    send: page => page.getByRole('button', { name: 'Add this system' }).click(),
    isKept: page => expect(systemField(page)).toHaveValue('Care records of Elm House'),
    stored: async (page, serviceId) =>
      (await ask(page, 'systems.list', { serviceId })).map(({ name }) => name),
  },
]

journey(
  'what is typed stays on the screen while the disk is full, and is saved once it is not',
  async ({ open }) => {
    const disk = mkdtempSync(join(tmpdir(), 'care-cyber-check-disk-'))
    const isMounted = run('mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk)
    journey.skip(!isMounted, 'A disk can be mounted on Linux and by root only.')
    try {
      const { app, page } = await open({ folder: disk })
      await firstVisit(page)
      const serviceId = present((await ask(page, 'services.list')).currentId, 'The service')
      for (const { what, place, write, send, isKept, stored } of writings) {
        await goTo(page, place)
        await write(page)
        const before = await stored(page, serviceId)
        const giveFree = fill(disk)
        await send(page)
        await expect(page.getByText(isFull, { exact: false }).first(), what).toBeVisible()
        await isKept(page)
        expect(await stored(page, serviceId), what).toEqual(before)
        giveFree()
        await noMatter(page)
        await send(page)
        await expect.poll(() => stored(page, serviceId), what).not.toEqual(before)
      }
      // A page that is left does not take with it what could not be saved.
      await goTo(page, '/question/all/backups-made')
      await noteField(page).fill('The red folder')
      const giveFree = fill(disk)
      await goTo(page, '/plan')
      const left = page.getByRole('alert').filter({ hasText: 'Note: “The red folder”' })
      await expect(left).toContainText(isFull)
      await expectAccessible(page)
      await left.getByRole('button', { name: 'Save it now' }).click()
      await expect(left).toContainText(isFull)
      giveFree()
      await left.getByRole('button', { name: 'Save it now' }).click()
      await expect(left).toHaveCount(0)
      const { answers } = await ask(page, 'checklist.open', { serviceId })
      expect(answers.map(({ note }) => note)).toEqual(['The red folder'])
      await app.close()
    } finally {
      run('umount', '-l', disk)
      rmdirSync(disk)
    }
  },
)

/** Back into the field, as somebody comes back to it. */
async function noMatter(page: Page): Promise<void> {
  const note = noteField(page)
  if ((await note.count()) > 0) await note.press('End')
}
