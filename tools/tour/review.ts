/** The walk through the review: a made-up nation, published for eight quarters, attacked, served and looked at. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { quarters } from '../../shared/sharing/quarters.ts'
import { startServer } from '../bench/intake-load.ts'
import { openReader } from '../driver.ts'

const nation = ['--services', '30000', '--opt-in', '0.1', '--quarters', '8', '--seed', '1']
const published = resolve('out/review')
const report = resolve('out/review-attack.txt')
const pictures = resolve('out/tour/review')
const sizes = { desk: [1320, 900], phone: [390, 844], wall: [1920, 1080] } as const
/** The first page and what its menu leads to, and some further ones of each kind. */
const mostPages = 12
const more = [
  'answers-london.html',
  'answers-south-east-home-care.html',
  'question-backups-made.html',
  'question-policies-current.html',
] as const

const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-tour-review-'))
const env = { ...process.env, REVIEW_DATA_FOLDER: folder, REVIEW_PORT: '0' }
const began = performance.now()

function say(words: string): void {
  console.log(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${words}`)
}

const review = (...asked: readonly string[]): string =>
  execFileSync(process.execPath, ['review/server.ts', ...asked], { env, encoding: 'utf8' })

function publish(): void {
  say('Making up a nation of 30,000 services, of which one in ten shares')
  review('simulate', ...nation)
  for (const quarter of quarters.slice(0, 8)) {
    review('publish', quarter, '--made-up')
    say(`${quarter} is published`)
  }
  rmSync(published, { recursive: true, force: true })
  cpSync(join(folder, 'made-up', 'published'), published, { recursive: true })
  say(`All eight are in ${published}`)
}

/** Fails where an attack finds something. */
function attack(): void {
  say('Attacking what was published')
  writeFileSync(report, review('attack', published))
  say(`Nothing was found; the report is in ${report}`)
}

/** The pages of the newest quarter that its first page leads to, itself first. */
async function pagesOf(page: Page): Promise<readonly string[]> {
  const first = page.url()
  const here = first.replace(/[^/]*$/, '')
  const links = await page
    .locator('a[href]')
    .evaluateAll(all => all.map(each => (each as HTMLAnchorElement).href.replace(/#.*/, '')))
  const pages = links.filter(link => link.startsWith(here) && /(?<!index)[.]html$/.test(link))
  return [...new Set([first, ...pages])].slice(0, mostPages).concat(more.map(name => here + name))
}

async function look(address: string): Promise<void> {
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const { app, page } = await openReader(address, join(folder, 'reader'))
  try {
    for (const [at, place] of (await pagesOf(page)).entries()) {
      await page.goto(place)
      for (const [size, [width, height]] of Object.entries(sizes)) {
        await page.setViewportSize({ width, height })
        const named = /([^/]*)[.]html$/.exec(place)?.[1] ?? 'index'
        const name = `${String(at + 1).padStart(2, '0')}-${named}-${size}.png`
        await page.screenshot({ path: join(pictures, name), fullPage: true })
        say(`${name}: ${await page.title()}`)
      }
    }
  } finally {
    await app.close()
  }
}

try {
  publish()
  attack()
  const server = await startServer(['review/server.ts', 'show', '--made-up'], {
    REVIEW_DATA_FOLDER: folder,
    REVIEW_PORT: '0',
  })
  try {
    await look(`${server.address}/`)
  } finally {
    await server.end()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
