import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lookAtAll } from '../../../review/attack/attack-folder.ts'
import { isTold } from '../../../review/attack/one-home.ts'
import { readPublications } from '../../../review/attack/read-folder.ts'
import { runCommand } from '../../../review/commands/run.ts'
import { groups, groupsOf } from '../../../review/disclosure/groups.ts'
import { hidden } from '../../../review/disclosure/protect.ts'
import { subjects, width } from '../../../review/disclosure/subjects.ts'
import { readSettings } from '../../../review/settings.ts'
import { present } from '../../../shared/assert.ts'
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
  expect(said).toContain('6 attacks found nothing.')
  expect(existsSync(join(folder, 'data', 'audit.log'))).toBe(true)
})

it('finds what was made worse by hand', async () => {
  const file = join(published, '2026-Q4', 'tables.json')
  const whole = readFileSync(file, 'utf8')
  const worse: readonly (readonly [string, string, string])[] = [
    ['"yes":null},"kind"', '"yes":3},"kind"', ' 1 are 1 to 7'],
    ['"percents":{"met":', '"percents":{"met":1', '1 rows have percentages'],
    ['"rows":[', '"rows":[ ', 'A file was changed'],
  ]
  for (const [from, to, words] of worse) {
    expect(whole).toContain(from)
    writeFileSync(file, whole.replace(from, to))
    const found = lookAtAll(readPublications(published)).filter(({ isClean }) => !isClean)
    expect(found.map(each => each.words).join('\n')).toContain(words)
  }
  writeFileSync(file, whole)
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
