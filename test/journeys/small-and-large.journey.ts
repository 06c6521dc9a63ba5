import { resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ask } from '../support/ask.ts'
import { everyPage, goTo, type Place } from '../support/every-page.ts'
import { layoutFaults, picture, type Size, sizeWindow } from '../support/layout.ts'
import {
  drawn,
  expectAccessible,
  journey,
  openDialogAnswers,
  type Opened,
} from '../support/window.ts'

const looks = resolve(import.meta.dirname, '../../out/journeys/looks')
const sample = { flags: ['--sample', '--today=2026-11-23'] }

const smallest: Size = { width: 900, height: 600, zoom: 1 }
const usual: Size = { width: 1320, height: 900, zoom: 1 }
const enlarged: Size = { ...smallest, zoom: 2 }
const sizes: Readonly<Record<string, Size>> = {
  'the smallest window': smallest,
  'the usual window': usual,
  'a large screen': { width: 2560, height: 1440, zoom: 1 },
  'a window at 200 %': enlarged,
}

/** Goes to the page, keeps a picture of it to look at, and says what does not fit. */
async function lookAt(
  opened: Opened,
  { name, path }: Place,
  window: string,
): Promise<readonly string[]> {
  await goTo(opened.page, path)
  await picture(opened, resolve(looks, window.replaceAll(/\W+/g, '-'), `${name}.png`))
  return (await opened.page.evaluate(layoutFaults)).map(fault => `${name}: ${fault}`)
}

for (const [window, size] of Object.entries(sizes)) {
  journey(`every page fits into ${window}`, async ({ open }) => {
    const opened = await open(sample)
    const { page } = opened
    await drawn(page)
    await sizeWindow(opened, size)
    const wayOn = page.getByRole('link', { name: /^(?:Next question|Back to the list)$/ })
    const faults: string[] = []
    for (const place of await everyPage(page)) {
      faults.push(...(await lookAt(opened, place, window)))
      const isQuestion = place.path.startsWith('/question/')
      if (isQuestion && size.zoom === 1) await expect(wayOn).toBeInViewport({ ratio: 1 })
    }
    expect(faults).toEqual([])
  })
}

const colours = {
  'light colours': { colorScheme: 'light' },
  'dark colours': { colorScheme: 'dark' },
  'the colours of the system': { forcedColors: 'active' },
} as const

for (const [name, media] of Object.entries(colours)) {
  journey(`every page can be read in ${name}`, async ({ open }) => {
    const opened = await open(sample)
    const { page } = opened
    await drawn(page)
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    const faults: string[] = []
    for (const place of await everyPage(page)) {
      faults.push(...(await lookAt(opened, place, name)))
      faults.push(...(await page.evaluate(movingThings)))
      // Axe takes the colours of the style sheet for those of the system.
      if (!('forcedColors' in media)) await expectAccessible(page)
    }
    expect(faults).toEqual([])
  })
}

/** In the page: what still moves, although the person asked that nothing does. */
function movingThings(): readonly string[] {
  return [...document.querySelectorAll('*')]
    .filter(element => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
      const takesTime = transitionDuration.split(', ').some(time => parseFloat(time) > 0)
      return takesTime || animationName !== 'none' || scrollBehavior === 'smooth'
    })
    .map(element => `moves: ${element.outerHTML.slice(0, 80)}`)
}

const word = (length: number) =>
  'Llanfairpwllgwyngyllgogerychwyrndrobwll'.repeat(200).slice(0, length)

/** The longest of everything, in words that cannot be broken. */
async function writeLongTexts(page: Page): Promise<void> {
  const serviceId = (await ask(page, 'services.list')).currentId ?? ''
  const long = { name: word(80), leadTitle: word(80), leadName: word(80) }
  await ask(page, 'services.change', { id: serviceId, change: long })
  const { round, answers } = await ask(page, 'checklist.open', { serviceId })
  for (const { questionId } of answers) {
    const at = { roundId: round.id, questionId }
    await ask(page, 'checklist.note', { ...at, note: word(4000), evidence: word(500) })
    const change = { who: word(80), note: word(2000), reason: word(500) }
    await ask(page, 'plan.write', { serviceId, key: questionId, change })
  }
  const line = {
    title: word(160),
    why: word(500),
    who: word(80),
    minutes: 600,
    dueOn: '2026-01-01',
  }
  await ask(page, 'plan.addOwn', { serviceId, line })
  const result = { serviceId, cardId: 'phishing', who: word(80), right: 3 }
  await ask(page, 'learning.note', result)
  await page.reload()
  await drawn(page)
}

journey(
  'the longest texts fit into the smallest window, at 100 % and at 200 %',
  async ({ open }) => {
    const opened = await open(sample)
    const { page } = opened
    await drawn(page)
    await writeLongTexts(page)
    const faults: string[] = []
    for (const [window, size] of [
      ['long texts', smallest],
      ['long texts at 200 %', enlarged],
    ] as const) {
      await sizeWindow(opened, size)
      for (const place of await everyPage(page))
        faults.push(...(await lookAt(opened, place, window)))
    }
    expect(faults).toEqual([])
  },
)

journey(
  'the first visit fits into the smallest window, at 100 % and at 200 %',
  async ({ open }) => {
    const opened = await open()
    const { page } = opened
    await drawn(page)
    const faults: string[] = []
    const lookAtStep = async (step: string) => {
      for (const [window, size] of [
        ['first visit', smallest],
        ['first visit at 200 %', enlarged],
      ] as const) {
        await sizeWindow(opened, size)
        await picture(opened, resolve(looks, window.replaceAll(/\W+/g, '-'), `${step}.png`))
        faults.push(...(await page.evaluate(layoutFaults)).map(fault => `${step}: ${fault}`))
      }
    }
    await lookAtStep('welcome')
    await page.getByRole('button', { name: 'Set up my service' }).click()
    await lookAtStep('step-1')
    await page.getByRole('radio', { name: 'Care home with nursing' }).check()
    for (let step = 2; step <= 7; step += 1) {
      await page
        .getByRole('button', {
          name: step === 2 ? 'Continue' : /^(?:Continue|Skip this question)$/,
        })
        .last()
        .click()
      await lookAtStep(`step-${step}`)
    }
    await page.getByRole('button', { name: 'Skip this question' }).click()
    await lookAtStep('done')
    expect(faults).toEqual([])
  },
)

journey(
  'the steps of an import and what this PC says of itself fit into the smallest window, at 100 % and at 200 %, also in the dark',
  async ({ open }) => {
    const opened = await open(sample)
    const { app, page } = opened
    await drawn(page)
    await openDialogAnswers(app, resolve('assets/samples/devices-with-mistakes.csv'))
    const faults: string[] = []
    const lookAtStep = async (step: string) => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expectAccessible(page)
        for (const [window, size] of [
          ['steps', smallest],
          ['steps at 200 %', enlarged],
        ] as const) {
          await sizeWindow(opened, size)
          const folder = `${window} ${colorScheme}`.replaceAll(/\W+/g, '-')
          await picture(opened, resolve(looks, folder, `${step}.png`))
          faults.push(...(await page.evaluate(layoutFaults)).map(fault => `${step}: ${fault}`))
        }
      }
      await sizeWindow(opened, smallest)
    }
    const heading = page.getByRole('heading', { level: 1 })
    await goTo(page, '/devices/import')
    await page.getByRole('button', { name: 'Choose a spreadsheet' }).click()
    await expect(heading).toHaveText(/^We understand/)
    await lookAtStep('import-columns')
    await page.getByRole('button', { name: 'See what it would bring' }).click()
    await expect(heading).toHaveText(/cannot be read$/)
    await lookAtStep('import-preview')
    await page.getByRole('button', { name: /^Bring in/ }).click()
    await expect(heading).toHaveText(/on your list$/)
    await lookAtStep('import-done')
    await goTo(page, '/devices/read')
    await page.getByRole('button', { name: 'Read this PC' }).click()
    await expect(heading).toHaveText(/facts read/, { timeout: 30_000 })
    await lookAtStep('this-pc-read')
    expect(faults).toEqual([])
  },
)
