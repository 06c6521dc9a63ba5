import { copyFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../../review/commands/run.ts'
import { verifyFolder } from '../../../review/publication/verify.ts'
import type { Settings } from '../../../review/settings.ts'
import { benchmark, mostBenchmarkBytes } from '../../../shared/sharing/benchmark.ts'
import { bytesIn, inFolder } from '../../support/publications.ts'
import {
  aLetter,
  newSecret,
  onEachStore,
  reviewFolder,
  send,
  startReview,
  takeBack,
} from '../../support/review.ts'
import { readSettings } from '../../../review/settings.ts'

async function command(settings: Settings, asked: string, today = '2027-01-15') {
  const [name = '', ...rest] = asked.split(' ')
  const lines: string[] = []
  await runCommand(settings, { command: name, rest, today, write: line => lines.push(line) })
  return lines.join('\n')
}

const settingsIn = (folder: string) => readSettings({ REVIEW_DATA_FOLDER: folder })

async function madeUp() {
  const settings = settingsIn(reviewFolder())
  await command(settings, 'simulate --services 2000 --opt-in 0.5 --quarters 2 --seed 5')
  return settings
}

onEachStore(place => {
  it('publishes what counts at the freeze, once, and the same bytes for ever', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const [secret, other] = [newSecret(), newSecret()]
    for (let at = 0; at < 50; at += 1) await send(review, aLetter())
    const [old, gone] = [aLetter({ secret }), aLetter({ secret: other })]
    for (const letter of [old, gone]) await send(review, letter)
    const correction = aLetter({ secret, replaces: old.id }, { answers: { 'backups-made': 'no' } })
    await send(review, correction)
    await takeBack(review, gone.id, other)
    const to = join(reviewFolder(), 'out')
    const early = command(settings, `publish 2026-Q4 --to ${to}`, '2027-01-14')
    await expect(early).rejects.toThrow('until 2027-01-14')
    expect(await command(settings, 'publish 2026-Q4 --dry-run', '2026-12-01')).toContain(
      'By region',
    )
    expect(await command(settings, `publish 2026-Q4 --to ${to}`)).toContain('is published in')
    const first = inFolder(to)
    expect(await command(settings, `publish 2026-Q4 --to ${to}`)).toContain('to the last byte')
    await command(settings, `publish 2026-Q4 --to ${to}-2`)
    expect(inFolder(`${to}-2`)).toEqual(first)
    expect(verifyFolder(to).faults).toEqual([])
    // 50 said yes, one said no, one was corrected and one taken back.
    const backups = first['answers.csv']?.split('\r\n').filter(line => /,,,backups-made/.test(line))
    expect(backups?.slice(0, 3)).toEqual([
      'sent by services,2026-Q4,,,,backups-made,yes,50,,,',
      'sent by services,2026-Q4,,,,backups-made,partly,,,,too few to show',
      'sent by services,2026-Q4,,,,backups-made,no,,,,too few to show',
    ])
    expect(first['answers.csv']?.includes('made-up data')).toBe(false)
  })

  it('publishes nothing where nothing was sent', async () => {
    const settings = place.settings()
    await (await startReview(settings)).stop()
    await expect(command(settings, 'publish 2026-Q4')).rejects.toThrow('Nothing was sent')
  })
})

describe('made-up data', () => {
  it('has a store of its own, whose every file says so', async () => {
    const settings = await madeUp()
    const to = join(settings.dataFolder, 'made-up', 'published', '2026-Q4')
    // No quarter of it has to wait: nothing can be sent to it.
    await command(settings, 'publish 2026-Q4 --made-up', '2026-11-23')
    const files = inFolder(to)
    for (const [name, text] of Object.entries(files)) {
      if (/checksums|signature|benchmark|[.]xlsx$/.test(name)) continue
      expect([name, text.toLowerCase().includes('made-up data')]).toEqual([name, true])
    }
    const read = benchmark.parse(JSON.parse(files['benchmark.json'] ?? ''))
    expect(read.isMadeUp).toBe(true)
    expect(files['benchmark.json']?.length).toBeLessThan(mostBenchmarkBytes)
    expect(statSync(join(to, 'answers.csv')).mode & 0o777).toBe(0o644)
    expect(statSync(to).mode & 0o777).toBe(0o755)
    expect(readdirSync(join(to, '..'))).toEqual(['2026-Q4'])
  })

  it('never mixes with what services sent', async () => {
    const settings = await madeUp()
    await expect(command(settings, 'simulate')).rejects.toThrow('already')
    const within = settingsIn(join(settings.dataFolder, 'made-up'))
    await expect(startReview(within)).rejects.toThrow('made-up data')
    await expect(command(within, 'publish 2026-Q4')).rejects.toThrow('made-up data')
    const real = settingsIn(reviewFolder())
    const review = await startReview(real)
    await send(review, aLetter())
    await review.stop()
    await expect(command(real, 'publish 2026-Q4 --made-up')).rejects.toThrow('no database')
    const file = 'letters.sqlite'
    copyFileSync(join(real.dataFolder, file), join(real.dataFolder, 'made-up', file))
    await expect(command(real, 'publish 2026-Q4 --made-up')).rejects.toThrow('no made-up data')
    await expect(command(real, 'simulate')).rejects.toThrow('already')
  })

  it('says what is wrong with what was asked', async () => {
    const settings = settingsIn(reviewFolder())
    for (const asked of ['simulate --opt-in 2', 'simulate --services x', 'simulate --what 1']) {
      await expect(command(settings, asked)).rejects.toThrow(/should be|Use it like/)
    }
    await expect(command(settings, 'publish 2026-Q5')).rejects.toThrow('Say which quarter')
  })
})

it('is found out wherever a published file is changed', async () => {
  const settings = await madeUp()
  const to = join(reviewFolder(), 'out')
  await command(settings, `publish 2026-Q4 --made-up --to ${to}`)
  const whole = bytesIn(to)
  expect(verifyFolder(to).faults).toEqual([])
  // Pages of one kind are alike; one of each is enough.
  const alike = /^(?:question-(?!backups-made[.])|answers-(?!london[.]))/
  const some = [...whole].filter(([name]) => !alike.test(name))
  expect(some.map(([name]) => name)).toEqual(
    expect.arrayContaining(['index.html', 'question-backups-made.html', 'pages.js', 'review.xlsx']),
  )
  for (const [name, bytes] of some) {
    for (const share of [0, 0.5]) {
      const changed = Buffer.from(bytes)
      const at = Math.floor(bytes.length * share)
      changed[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(join(to, name), changed)
      expect([name, share, verifyFolder(to).faults.length > 0]).toEqual([name, share, true])
    }
    writeFileSync(join(to, name), bytes)
  }
  writeFileSync(join(to, 'more.csv'), 'more')
  expect(verifyFolder(to).faults).toEqual(['A file was changed, added or taken away.'])
  await expect(command(settings, `publish 2026-Q4 --made-up --to ${to}`)).rejects.toThrow(
    'something else',
  )
  expect(verifyFolder(reviewFolder()).faults[0]).toContain('not a publication')
})
