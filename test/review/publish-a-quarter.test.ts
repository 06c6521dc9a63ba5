import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyFolder } from '../../review/publication/verify.ts'
import { readSettings } from '../../review/settings.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { sentIn } from '../support/made-up-nation.ts'
import { inFolder } from '../support/publications.ts'
import {
  aLetter,
  type Answer,
  newSecret,
  reviewFolder,
  send,
  startReview,
  takeBack,
  verdict,
} from '../support/review.ts'
import { command } from '../support/sealed.ts'

const lastDay = '2027-01-14'
const frozen = '2027-01-15'
const counted = ['yes', 'partly', 'no'] as const
const expectStored = (answer: Answer) => expect(verdict(answer)).toBe('201')

/** How many said what about their backups in all England, as the published file has it. */
function published(folder: string): readonly number[] {
  const lines = readFileSync(join(folder, 'answers.csv'), 'utf8').split('\r\n')
  return counted.map(choice => {
    const line = lines.find(each => each.includes(`,,,,backups-made,${choice},`))
    return Number(line?.split(',')[7])
  })
}

/** A shown number is at most 3 away from this. */
function about(sent: readonly Submission[]): unknown {
  return counted.map((choice): unknown => {
    const all = sent.filter(({ answers }) => answers['backups-made'] === choice).length
    return expect.closeTo(all, -Math.log10(2 * 3.5))
  })
}

it('publish-a-quarter: from the door to the reader', async () => {
  const settings = readSettings({
    REVIEW_DATA_FOLDER: reviewFolder(),
    REVIEW_PORT: '0',
    REVIEW_PER_MINUTE: '100000',
  })
  const review = await startReview(settings)
  const read = async (path: string) => (await fetch(review.address + path)).text()
  const folder = join(settings.dataFolder, 'published', '2026-Q4')
  const sent = sentIn({ services: 2_000 })
  for (const submission of sent) expectStored(await send(review, aLetter({}, submission)))
  const regretted = Array.from({ length: 10 }, newSecret).map(secret => ({
    secret,
    letter: aLetter({ secret }, { answers: { 'backups-made': 'yes' } }),
  }))
  const lateSecret = newSecret()
  const late = aLetter({ secret: lateSecret }, sent[0])
  for (const letter of [...regretted.map(each => each.letter), late]) {
    expectStored(await send(review, letter))
  }

  // Taken back until the very last day, and not after.
  review.clock.set(lastDay)
  for (const { letter, secret } of regretted) {
    expect(verdict(await takeBack(review, letter.id, secret))).toBe('200')
  }
  await expect(command(settings, ['publish', '2026-Q4'], lastDay)).rejects.toThrow(lastDay)
  review.clock.set(frozen)
  expect(verdict(await send(review, aLetter()))).toBe('409 quarter-closed submission.quarter')
  expect(verdict(await takeBack(review, late.id, lateSecret))).toBe('409 quarter-closed')
  const next = sentIn({ services: 1_000, quarter: '2027-Q1' })
  for (const submission of next) expectStored(await send(review, aLetter({}, submission)))

  const dry = await command(settings, ['publish', '2026-Q4', '--dry-run'], frozen)
  expect(dry).toMatch(/nothing is written[^]*hidden: too few/)
  expect(await read('/')).toContain('Nothing is published yet')
  expect(await command(settings, ['publish', '2026-Q4'], frozen)).toContain('is published in')
  expect(published(folder)).toEqual(about([...sent, late.submission]))
  const first = inFolder(folder)
  const names = Object.keys(first)
  expect(names).toContain('index.html')
  await expect.poll(() => read('/benchmark.json')).toBe(first['benchmark.json'])
  const served = await Promise.all(names.map(name => read(`/2026-Q4/${name}`)))
  expect(served).toEqual(Object.values(first))

  const again = await command(settings, ['publish', '2026-Q4'], '2027-03-01')
  expect(again).toContain('the same to the last byte')
  const other = join(reviewFolder(), 'again')
  await command(settings, ['publish', '2026-Q4', '--to', other], '2027-03-01')
  expect(inFolder(other)).toEqual(first)
  await command(settings, ['publish', '2027-Q1'], '2027-04-15')
  expect(await read('/2027-Q1/change.html')).toContain('What has changed since December 2026')
  expect(published(join(settings.dataFolder, 'published', '2027-Q1'))[0]).toBeGreaterThan(0)

  expect(verifyFolder(folder).faults).toEqual([])
  expect(await command(settings, ['attack', folder])).toContain('attacks found nothing')
  writeFileSync(join(folder, 'coverage.csv'), `${first['coverage.csv'] ?? ''}more`)
  expect(verifyFolder(folder).faults).toEqual(['A file was changed, added or taken away.'])
})
