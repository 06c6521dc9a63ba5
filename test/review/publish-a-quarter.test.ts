import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../review/publication/verify.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { inFolder } from '../support/publications.ts'
import {
  aLetter,
  type Answer,
  newSecret,
  onEachStore,
  reviewFolder,
  send,
  startReview,
  takeBack,
  verdict,
} from '../support/review.ts'
import { command } from '../support/sealed.ts'

const lastDay = '2027-01-14'
const frozen = '2027-01-15'
const regions = ['South East', 'London', 'North East'] as const
const answers = (at: number): Partial<Submission> => ({
  region: regions[at % regions.length] ?? null,
  answers: { 'backups-made': at % 2 === 0 ? 'yes' : 'no' },
})

/** How many said yes and no in all, as the published file has it. */
function published(folder: string): readonly (string | undefined)[] {
  const lines = readFileSync(join(folder, 'answers.csv'), 'utf8').split('\r\n')
  return lines
    .filter(line => /,,,,backups-made,(?:yes|no),/.test(line))
    .map(line => line.split(',')[7])
}

onEachStore(place => {
  it('publish-a-quarter: from the door to the reader', { timeout: 60_000 }, async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secrets = Array.from({ length: 10 }, newSecret)
    const sure = (answer: Answer) => expect(verdict(answer)).toBe('201')
    for (let at = 0; at < 120; at += 1) sure(await send(review, aLetter({}, answers(at))))
    const regretted = secrets.map((secret, at) => aLetter({ secret }, answers(at)))
    for (const letter of regretted) sure(await send(review, letter))

    // Corrected and taken back until the very last day, and not after.
    review.clock.set(lastDay)
    for (const [at, letter] of regretted.slice(0, 9).entries()) {
      expect(verdict(await takeBack(review, letter.id, secrets[at] ?? ''))).toBe('200')
    }
    sure(await send(review, aLetter()))
    await expect(command(settings, ['publish', '2026-Q4'], lastDay)).rejects.toThrow(
      `until ${lastDay}`,
    )
    review.clock.set(frozen)
    expect(verdict(await send(review, aLetter()))).toBe('409 quarter-closed submission.quarter')
    const late = regretted[9]
    expect(verdict(await takeBack(review, late?.id ?? '', secrets[9] ?? ''))).toBe(
      '409 quarter-closed',
    )
    for (let at = 0; at < 60; at += 1) {
      sure(await send(review, aLetter({}, { ...answers(0), quarter: '2027-Q1' })))
    }

    const dry = await command(settings, ['publish', '2026-Q4', '--dry-run'], frozen)
    expect(dry).toMatch(/nothing is written[^]*hidden: too few/)
    expect(await (await fetch(`${review.address}/`)).text()).toContain('Nothing is published yet')
    expect(await command(settings, ['publish', '2026-Q4'], frozen)).toContain('is published in')
    const folder = join(settings.dataFolder, 'published', '2026-Q4')
    const first = inFolder(folder)
    // 122 counted: what was taken back is out, what came too late is in the next quarter.
    const [yes, no] = published(folder).map(Number)
    expect(Math.abs((yes ?? 0) - 61)).toBeLessThanOrEqual(3)
    expect(Math.abs((no ?? 0) - 61)).toBeLessThanOrEqual(3)

    const again = await command(settings, ['publish', '2026-Q4'], '2027-03-01')
    expect(again).toContain('the same to the last byte')
    const other = join(reviewFolder(), 'again')
    await command(settings, ['publish', '2026-Q4', '--to', other], '2027-03-01')
    expect(inFolder(other)).toEqual(first)
    expect(verifyFolder(folder).faults).toEqual([])
    expect(await command(settings, ['attack', folder])).toContain('attacks found nothing')

    for (const [name, text] of Object.entries(first)) {
      const served = await fetch(`${review.address}/2026-Q4/${name}`)
      expect([name, await served.text()]).toEqual([name, text])
    }
    const newest = await fetch(`${review.address}/benchmark.json`)
    expect(await newest.text()).toBe(first['benchmark.json'])

    await command(settings, ['publish', '2027-Q1'], '2027-04-15')
    const next = published(join(settings.dataFolder, 'published', '2027-Q1')).map(Number)
    expect(Math.abs((next[0] ?? 0) - 60)).toBeLessThanOrEqual(3)
    writeFileSync(join(folder, 'coverage.csv'), (first['coverage.csv'] ?? '').replace('5', '0'))
    expect(verifyFolder(folder).faults).toEqual(['A file was changed, added or taken away.'])
    await expect(command(settings, ['attack', folder])).rejects.toThrow('Do not publish it')
  })
})
