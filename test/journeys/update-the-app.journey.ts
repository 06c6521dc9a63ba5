import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { KeyObject } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { someFacts } from '../support/builders.ts'
import { picture } from '../support/layout.ts'
import { watchSockets } from '../support/sockets.ts'
import {
  anInstaller,
  aReleaseText,
  aSource,
  nameFor,
  newReleaseKey,
  openUpdateServer,
  publish,
  putOnStick,
  says,
  type UpdateServer,
} from '../support/update-server.ts'
import {
  drawn,
  expectAccessible,
  journey as usual,
  openDialogAnswers,
  type Opened,
} from '../support/window.ts'
import { goTo } from './walk.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks/updates')

interface Releases extends UpdateServer {
  readonly key: KeyObject
  readonly flags: readonly string[]
}

const journey = usual.extend<{ releases: Releases; notes: string }>({
  /** A folder beside that of the records. */
  notes: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-notes-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  releases: async ({ notes }, use) => {
    const server = await openUpdateServer()
    const key = newReleaseKey()
    const file = join(notes, 'source.json')
    writeFileSync(file, JSON.stringify(aSource(server.address, key)))
    await use({ ...server, key, flags: [`--updates=${file}`] })
    await server.close()
  },
})

journey.skip(process.platform !== 'linux', 'The installers of these journeys are for Linux.')

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function onThePage({ page }: Opened): Promise<void> {
  await ask(page, 'services.add', someFacts())
  await page.reload()
  await drawn(page)
  await goTo(page, '/settings/updates')
}

/** Large enough to be some time on its way. */
const installerOf = (notes: string): Buffer =>
  Buffer.concat([anInstaller(join(notes, 'started.txt')), Buffer.alloc(3_000_000, '# \n')])

const isPacked = process.env['CARE_CYBER_CHECK_PROGRAM'] !== undefined
const packedTakesNone =
  'A packaged app takes no address from outside, and was built without one: the first journey is all that it does.'

journey('a copy that nothing vouches for says how to get a newer one', async ({ open }) => {
  const opened = await open()
  await onThePage(opened)
  const { page } = opened
  await expect(heading(page)).toHaveText('This copy does not update itself')
  await expect(page.getByRole('button', { name: /look|update|fetch/i })).toHaveCount(0)
  await expectAccessible(page)
  await picture(opened, join(looks, 'by-hand.png'))
  await expect(ask(page, 'updates.look')).rejects.toThrow('This copy of the app does not update')
})

journey(
  'asks nobody before somebody presses the button, then only the one address, and installs nothing by itself',
  async ({ open, releases, notes, folder }) => {
    journey.skip(isPacked, packedTakesNone)
    const installer = installerOf(notes)
    const text = aReleaseText(releases.key, installer, {
      notes: ['Questions open faster on old PCs.', 'The list of devices prints on one page.'],
    })
    publish(releases, text, says(installer))
    const opened = await open({ flags: releases.flags })
    const { app, page } = opened
    const seen = watchSockets(app.process().pid ?? 0)
    await onThePage(opened)
    await expect(heading(page)).toHaveText(/only if you ask it to$/)
    await expectAccessible(page)
    await picture(opened, join(looks, 'not-looked.png'))
    await goTo(page, '/')
    await expect(page.getByText(/of this app/)).toHaveCount(0)
    expect([seen().outgoing, releases.asked]).toEqual([[], []])

    await goTo(page, '/settings/updates')
    await button(page, 'Look now').focus()
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText('Version 0.2.0 is out')
    await expect(
      page.getByRole('status').filter({ hasText: 'There is a newer version' }),
    ).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'found.png'))
    expect(releases.asked.map(({ path }) => path)).toEqual(['/updates/release.json'])
    const names = releases.asked[0]?.headers.filter((_, at) => at % 2 === 0)
    expect(names?.map(name => name.toLowerCase()).sort()).toEqual([
      ...['accept', 'accept-encoding', 'accept-language', 'connection', 'host'],
      ...['sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'user-agent'],
    ])
    expect(releases.asked[0]?.headers).toContain('Care Cyber Check')

    await goTo(page, '/')
    await expect(page.getByText('Version 0.2.0 of this app is out.')).toBeVisible()
    await picture(opened, join(looks, 'today.png'))
    await page.getByRole('link', { name: 'See what is new' }).click()
    await button(page, 'Fetch version 0.2.0').click()
    await expect(heading(page)).toHaveText('Version 0.2.0 is ready to install')
    await expectAccessible(page)
    await picture(opened, join(looks, 'ready.png'))
    const to = releases.address.replace('http://', '')
    expect(seen().outgoing).toEqual([to])
    const pending = join(folder, 'updates', 'pending')
    expect(readFileSync(join(pending, nameFor('0.2.0')))).toEqual(installer)
    await app.close()
    // It was not started: it would have written that down.
    expect(readdirSync(notes)).toEqual(['source.json'])
  },
)

journey(
  'shows the installer once every byte was checked, and not while a check is being answered',
  async ({ open, releases, notes, folder }) => {
    journey.skip(isPacked, packedTakesNone)
    const installer = installerOf(notes)
    const stick = putOnStick(join(notes, 'stick'), aReleaseText(releases.key, installer), installer)
    const opened = await open({ flags: releases.flags })
    const { app, page } = opened
    await onThePage(opened)
    await openDialogAnswers(app, stick)
    await button(page, 'Update from a file').click()
    await expect(heading(page)).toHaveText('Version 0.2.0 is ready to install')
    await app.evaluate(({ shell }) => {
      Object.assign(globalThis, { shown: [] })
      shell.showItemInFolder = path => void (globalThis as unknown as Shown).shown.push(path)
    })
    const shown = () => app.evaluate(() => (globalThis as unknown as Shown).shown)

    const { currentId } = await ask(page, 'services.list')
    const { round } = await ask(page, 'checklist.open', { serviceId: currentId ?? '' })
    await ask(page, 'checklist.answer', {
      ...{ roundId: round.id, questionId: 'policies-current', choice: 'yes' },
      ...{ reason: '' },
    })
    await goTo(page, '/')
    await goTo(page, '/settings/updates')
    await expect(page.getByText(/You answered a question in the last 15 minutes/)).toBeVisible()
    await expectAccessible(page)
    await picture(opened, join(looks, 'waits.png'))
    await button(page, 'Show the installer').click({ force: true })
    expect(await ask(page, 'updates.install')).toEqual({ state: 'waits', reason: 'answering' })
    expect(await shown()).toEqual([])

    const records = await ask(page, 'services.list')
    for (const { id } of records.services) await ask(page, 'services.remove', { id })
    expect(releases.asked).toEqual([])
    await app.close()
    expect(readdirSync(join(folder, 'updates')).sort()).toEqual(['pending', 'release.json'])
  },
)

interface Shown {
  readonly shown: string[]
}

journey('says in words what is wrong with what came', async ({ open, releases, notes }) => {
  journey.skip(isPacked, packedTakesNone)
  const installer = installerOf(notes)
  const opened = await open({ flags: releases.flags })
  const { page } = opened
  await onThePage(opened)
  const lookAnd = async (words: RegExp) => {
    await button(page, 'Look now').click()
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
  }
  publish(releases, aReleaseText(newReleaseKey(), installer), says(installer))
  await lookAnd(/not signed by the makers of this app/)
  await expectAccessible(page)
  await picture(opened, join(looks, 'not-signed.png'))
  releases.put('/updates/release.json', says('', 302, { location: `${releases.address}/other` }))
  await lookAnd(/not the place for updates/)
  releases.put('/updates/release.json', to => void to.socket?.destroy())
  await lookAnd(/The line was cut/)
  const good = aReleaseText(releases.key, installer)
  publish(releases, good, says(Buffer.from(installer).fill('?', 900, 901)))
  await button(page, 'Look now').click()
  await expect(heading(page)).toHaveText('Version 0.2.0 is out')
  await button(page, 'Fetch version 0.2.0').click()
  await expect(
    page.getByRole('alert').filter({ hasText: 'not the one that was signed' }),
  ).toBeVisible()
  await picture(opened, join(looks, 'changed.png'))
  // The line is cut in the middle; then it is slow, and somebody stops it.
  releases.put(`/updates/0.2.0/${nameFor('0.2.0')}`, to => {
    to.writeHead(200, { 'content-length': installer.length })
    to.write(installer.subarray(0, 1_000_000), () => to.socket?.destroy())
  })
  await button(page, 'Fetch version 0.2.0').click()
  await expect(page.getByRole('alert').filter({ hasText: 'The line was cut' })).toBeVisible()
  releases.put(`/updates/0.2.0/${nameFor('0.2.0')}`, to => {
    to.writeHead(200, { 'content-length': installer.length })
    to.write(installer.subarray(0, 1_000_000))
  })
  await button(page, 'Fetch version 0.2.0').click()
  await expect(page.getByText(/^977 KB of/)).toBeVisible()
  await expectAccessible(page)
  await picture(opened, join(looks, 'on-its-way.png'))
  await button(page, 'Stop').click()
  await expect(page.getByRole('alert').filter({ hasText: 'You stopped it' })).toBeVisible()
  expect(releases.asked.map(({ path }) => path)).not.toContain('/other')
  publish(releases, good, says(installer))
  await button(page, 'Fetch version 0.2.0').click()
  await expect(heading(page)).toHaveText('Version 0.2.0 is ready to install')
})
