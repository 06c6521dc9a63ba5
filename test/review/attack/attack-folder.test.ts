import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { lookAtAll } from '../../../review/attack/attack-folder.ts'
import { isTold } from '../../../review/attack/one-home.ts'
import { readPublications } from '../../../review/attack/read-folder.ts'
import { isOnce, wait } from '../../../review/attack/waiting.ts'
import { runCommand } from '../../../review/commands/run.ts'
import { groups, groupsOf } from '../../../review/disclosure/groups.ts'
import { hidden } from '../../../review/disclosure/protect.ts'
import { subjects, width } from '../../../review/disclosure/subjects.ts'
import { readSettings } from '../../../review/settings.ts'
import { present } from '../../../shared/assert.ts'
import type { Region } from '../../../shared/sharing/register-counts.ts'
import { aSubmission } from '../../support/review.ts'

const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-attack-'))
const published = join(folder, 'published')

async function command(asked: string) {
  const [name = '', ...rest] = asked.split(' ')
  const lines: string[] = []
  await runCommand(readSettings({ REVIEW_DATA_FOLDER: join(folder, 'data') }), {
    command: name,
    rest,
    today: '2026-11-23',
    write: line => lines.push(line),
  }).catch((error: unknown) => lines.push(String(error)))
  return lines.join('\n')
}

beforeAll(async () => {
  await command('simulate --services 1000 --opt-in 0.5 --quarters 1')
  await command(`publish 2026-Q4 --made-up --to ${join(published, '2026-Q4')}`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('attacks what is in a folder and finds nothing', async () => {
  const said = await command(`attack ${published}`)
  expect(said).not.toContain('FOUND')
  expect(said).toMatch(/^Attacks on what was published of 2026-Q4/)
  expect(said).toContain('9 attacks found nothing.')
  expect(existsSync(join(folder, 'data', 'audit.log'))).toBe(true)
})

const first = () => join(published, '2026-Q4')
const found = () =>
  lookAtAll(readPublications(published))
    .filter(({ isClean }) => !isClean)
    .map(({ words }) => words)
    .join('\n')

/** Each attack has to see what it is for. */
const worse: readonly (readonly [string, string, string, string])[] = [
  ['tables.json', '"yes":null},"kind"', '"yes":3},"kind"', ' 1 are 1 to 7'],
  ['tables.json', '"percents":{"met":', '"percents":{"met":1', '1 rows have percentages'],
  ['tables.json', '"rows":[', '"rows":[ ', 'A file was changed'],
  [
    'tables.json',
    '"size":null,"subject":"backups-made"',
    '"size":"1-19","subject":"backups-made"',
    '1 are finer',
  ],
  ['tables.json', '"rows":[', '"rows":[ ', '1 came out otherwise. tables.json'],
  ['answers.csv', '\r\n', '\r\n\r\n', '1 came out otherwise. answers.csv'],
  ['benchmark.json', '"homes":', '"homes": ', '1 came out otherwise. benchmark.json'],
  [
    'method.txt',
    'Nothing is exempt',
    'Made at 12:30:15. Nothing is exempt',
    'Metadata, 2026-Q4: 1 of ',
  ],
]

it.each(worse)('finds in %s what was made worse by hand: %s, %s', (name, from, to, words) => {
  const file = join(first(), name)
  const whole = readFileSync(file, 'utf8')
  expect(whole).toContain(from)
  onTestFinished(() => writeFileSync(file, whole))
  writeFileSync(file, whole.replace(from, to))
  expect(found()).toContain(words)
})

it('finds a row that leaves one answer alone', () => {
  const [publication] = readPublications(published)
  const { shown, ...rest } = present(publication, 'The publication')
  const row = present(
    subjects.find(({ id }) => id === 'backups-made'),
    'The question',
  )
  const plain = shown.slice()
  plain.fill(0, row.from, row.from + row.choices.length)
  plain[row.from] = 300
  const said = lookAtAll([{ ...rest, shown: plain }]).map(({ words }) => words)
  expect(said.join()).toMatch(/All alike, 2026-Q4: for [1-9]/)
})

/** Of the answer yes to one question: two regions hidden, England 20, and one more region hidden as cover. */
function covered(cover: Region): Int32Array {
  const shown = new Int32Array(groups.length * width).fill(hidden)
  const { from, choices } = present(
    subjects.find(({ id }) => id === 'backups-made'),
    'The question',
  )
  for (const [at, { kind, region, size }] of groups.entries()) {
    shown.fill(0, at * width + from, at * width + from + choices.length)
    const isKind = kind === null || kind === 'care-home'
    const isSize = size === null || size === '1-19'
    const isHidden = region !== null && ['London', 'North East', cover].includes(region)
    if (!isKind || !isSize || (region !== null && !isHidden)) continue
    shown[at * width + from] = isHidden ? hidden : 20
  }
  return shown
}

it('finds the same quarter with other numbers, and a quarter that was drawn anew', async () => {
  const [publication] = readPublications(published)
  const one = present(publication, 'The publication')
  const texts = new Map([...one.texts, ['tables.json', 'other numbers']])
  expect(isOnce([one, { ...one, texts }])).toMatchObject({ isClean: false })
  expect(isOnce([one, one])).toMatchObject({ isClean: true })

  // In either quarter the third region can be as many as the others; in both together it is none.
  const before = { ...one, shown: covered('South East') }
  const after = { ...one, shown: covered('South West'), quarter: '2027-Q1' } as const
  const anew = await wait([after, before])
  expect(anew).toMatchObject({ isClean: false })
  expect(anew.words).toContain('1 others could have the same answers behind them; ')
  expect(anew.words).toContain('narrows 4 hidden numbers')
  const same = await wait([before, { ...before, quarter: '2027-Q1' }])
  expect(same).toMatchObject({ isClean: true })
  expect(same.words).toContain(`${subjects.length} have the same numbers, and 0 others`)
})

it('refuses what holds no publication', async () => {
  expect(await command('attack /nowhere')).toContain('no publication')
  expect(await command('attack')).toContain('attack FOLDER')
})

it('knows when one answer alone explains what changed', () => {
  const own = groupsOf(aSubmission())
  const subject = present(
    subjects.find(({ id }) => id === 'backups-made'),
    'The question',
  )
  const shownWith = (yes: number, no: number) => {
    const shown = new Int32Array(groups.length * width).fill(hidden)
    for (const group of own) {
      shown[group * width + subject.from] = yes
      shown[group * width + subject.from + 2] = no
    }
    return shown
  }
  // Nobody said no, and now somebody did: no other answer explains it.
  const before = shownWith(20, hidden)
  expect(isTold(subject, own, { before, after: shownWith(20, 0) })).toBe(false)
  expect(isTold(subject, own, { before, after: shownWith(20, hidden) })).toBe(false)
  expect(isTold(subject, own, { before: shownWith(30, 0), after: shownWith(20, 0) })).toBe(false)
  const plain = { before: shownWith(25, 0), after: shownWith(20, 0) }
  plain.before.forEach((value, at) => {
    if (value === hidden) plain.before[at] = plain.after[at] = 0
  })
  // Yes and nothing else is left: zeros are certain before and after.
  expect(isTold(subject, own, plain)).toBe(true)
})
