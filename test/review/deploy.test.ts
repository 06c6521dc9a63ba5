import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSettings } from '../../review/settings.ts'

const folder = join(import.meta.dirname, '../../review/deploy')
const unit = 'care-cyber-check-review.service'
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8')

it('sets nothing that the review does not know', () => {
  const texts = ['compose.yaml', 'Dockerfile', unit].map(textOf).join('\n')
  const names = [...texts.matchAll(/\b(REVIEW_[A-Z_]+|DATABASE_URL)[:=]/g)].map(([, name]) => name)
  const known = new Set(names.filter(name => name !== 'REVIEW_HOSTNAME'))
  expect(known.size).toBeGreaterThan(5)
  const complaints = [...known].map(name => {
    try {
      readSettings({ [name ?? '']: 'yes' })
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return ''
  })
  expect(complaints.filter(each => each.includes('is not a setting'))).toEqual([])
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

it.skipIf(!hasSystemd)('has a unit that systemd understands, and that may do little', () => {
  const place = mkdtempSync(join(tmpdir(), 'care-cyber-check-unit-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const file = join(place, unit)
  // The program itself is not in its place here.
  writeFileSync(file, textOf(unit).replace(/^ExecStart=.*$/m, 'ExecStart=/bin/true'))
  const said = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })
  expect([said.status, said.stderr.includes(unit) ? said.stderr : '']).toEqual([0, ''])
  const most = ['security', '--offline=true', '--threshold=25', '--no-pager', file]
  expect(spawnSync('systemd-analyze', most).status).toBe(0)
})
