import { expect, it } from 'vitest'
import { createCounts } from '../../review/counts.ts'
import { createLog } from '../../review/log.ts'

it('says where the program failed and never what it was about', () => {
  const lines: string[] = []
  const log = createLog(line => lines.push(line))
  const failure = Object.assign(new TypeError('no such home: Rosewood'), { code: '23505' })
  log.failed(failure)
  log.failed(failure)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('Something failed: TypeError 23505\n    at ')
  expect(lines[0]).not.toContain('Rosewood')
})

it('counts once a day, without a time', () => {
  const lines: string[] = []
  const log = createLog(line => lines.push(line))
  const counts = createCounts()
  counts.note('stored')
  counts.note('stored')
  counts.note('stale')
  log.day(counts)
  log.day(counts)
  expect(lines).toEqual(['Since the last such line: stored 2, stale 1'])
})
