import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import type { ArchivedFile } from '../../tools/packaging/archive.ts'
import { allowedContents, contentFaults, contentsOf } from '../../tools/packaging/contents.ts'
import { packForTests, type TestPackage } from '../../tools/packaging/for-tests.ts'
import { fuseFaults, wantedFuses } from '../../tools/packaging/fuses.ts'
import { startAndSee } from '../../tools/packaging/smoke.ts'
import { findRuntime } from '../../tools/runtime/choose.ts'
import { standInVersion } from '../../tools/runtime/stand-in.ts'
import { sqliteVariable } from '../../tools/runtime/starting.ts'
import { journey, openDialogAnswers, saveDialogAnswers } from '../support/window.ts'
import { firstVisit, goTo } from './walk.ts'

const packingMs = 300_000
/** An eighth more than it is today: whoever brings in something large should notice. A tenth of it is electron-updater. */
const mostBytes = 3_000_000

journey.skip(
  process.platform !== 'linux',
  'Elsewhere a changed program would need a new signature; the release workflow starts those packages instead.',
)

journey.describe('the packaged app', () => {
  let made: TestPackage
  let electronVersion: string

  journey.beforeAll(async () => {
    journey.setTimeout(packingMs)
    const runtime = await findRuntime()
    electronVersion = runtime.version
    made = await packForTests(runtime)
  })

  journey('has every fuse as it should be', async () => {
    const faults = await fuseFaults(made.program, wantedFuses(process.platform))
    // The stand-in is older than the ninth fuse. A release has the real Electron, and may lack none.
    const lacking = [{ name: 'WasmTrapHandlers', is: 'missing', shouldBe: 'on' }]
    expect(faults).toEqual(electronVersion === standInVersion ? lacking : [])
  })

  journey('lets a test in by that one fuse alone', async () => {
    const faults = await fuseFaults(made.drivenProgram, wantedFuses(process.platform))
    expect(faults.filter(({ is }) => is !== 'missing')).toEqual([
      { name: 'EnableNodeCliInspectArguments', is: 'on', shouldBe: 'off' },
    ])
    // And the look at the released program, below, would notice.
    await expect(startAndSee(made.drivenProgram, flags())).rejects.toThrow(
      'let itself be inspected',
    )
  })

  journey('holds the app and nothing else, but for the program of these journeys', async () => {
    // Every file outside and inside of the archive; the second program shows that a surprise is noticed.
    const contents = await contentsOf(made.folder, process.platform)
    const faults = contentFaults(contents, await allowedContents(), process.platform)
    expect(faults).toEqual(['care-cyber-check-for-tests is not listed.'])
    expect(unpacked(contents.archived)).toEqual([expect.stringMatching(/better-sqlite3.*[.]node$/)])
    const inside = contents.archived.filter(({ isUnpacked }) => !isUnpacked)
    expect(inside.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(mostBytes)
  })

  journey('without a certificate has no address to fetch anything from', async () => {
    const { archived } = await contentsOf(made.folder, process.platform)
    expect(archived.map(({ path }) => path)).not.toContain('out/updates/source.json')
    expect(existsSync(join(made.folder, 'resources', 'app-update.yml'))).toBe(false)
    expect(existsSync(join(made.folder, 'resources', 'default_app.asar'))).toBe(false)
  })

  journey('as released, starts by itself whatever its surroundings ask of it', async () => {
    await startAndSee(made.program, flags())
  })

  journey('carries a manager through the first visit', async ({ open, folder }) => {
    const before = process.env[sqliteVariable]
    // A packaged app that believed this could not open its records.
    process.env[sqliteVariable] = join(folder, 'nowhere.node')
    const { app, page } = await open({ program: made.drivenProgram }).finally(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, sqliteVariable)
      else process.env[sqliteVariable] = before
    })
    expect(await app.evaluate(({ app: main }) => main.isPackaged)).toBe(true)
    expect(await app.evaluate(({ app: main }) => main.getPath('userData'))).toBe(folder)
    await firstVisit(page)
    expect(existsSync(join(folder, 'records.db'))).toBe(true)
    await app.close()

    const morning = await open({ program: made.drivenProgram })
    await expect(morning.page.getByRole('banner')).toContainText('Larch House')
  })

  journey('prints a report with the letters out of its archive', async ({ open, folder }) => {
    const { app, page } = await open({ program: made.drivenProgram, flags: ['--sample'] })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await goTo(page, '/reports/check')
    const pdf = join(folder, 'report.pdf')
    await saveDialogAnswers(app, pdf)
    await page.getByRole('button', { name: /Save as PDF/ }).click()
    await expect(page.getByText('report.pdf')).toBeVisible({ timeout: 60_000 })
    expect(readFileSync(pdf).toString('latin1')).toMatch(/Arimo/)
  })

  journey('reads a spreadsheet in its own thread, out of its archive', async ({ open }) => {
    const { app, page } = await open({ program: made.drivenProgram, flags: ['--sample'] })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await goTo(page, '/devices/import')
    await openDialogAnswers(app, resolve('assets/samples/devices-with-mistakes.csv'))
    await page.getByRole('button', { name: 'Choose a spreadsheet' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/column/i)
  })
})

function unpacked(files: readonly ArchivedFile[]): string[] {
  return files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path)
}

function flags(): string[] {
  return (process.env['CARE_CYBER_CHECK_FLAGS'] ?? '').split(' ').filter(flag => flag !== '')
}
