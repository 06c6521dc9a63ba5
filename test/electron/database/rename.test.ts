import { expect, it } from 'vitest'
import { removePatiently, renamePatiently } from '../../../electron/database/rename.ts'

const failing = (code: string) => Object.assign(new Error(code), { code })

/** Renames that fail so often with the code, and what was waited in between. */
function held(times: number, code: string) {
  const waits: number[] = []
  let tries = 0
  const rename = () => {
    tries += 1
    if (tries <= times) throw failing(code)
  }
  const run = () => {
    renamePatiently('a', 'b', { rename, wait: milliseconds => void waits.push(milliseconds) })
  }
  return { run, waits, tries: () => tries }
}

it.each(['EBUSY', 'EPERM', 'EACCES'])('waits while a virus check holds the file (%s)', code => {
  const { run, waits, tries } = held(3, code)
  run()
  expect([tries(), waits]).toEqual([4, [20, 50, 100]])
})

it('gives up after a second and a half, with what stood in the way', () => {
  const { run, waits } = held(100, 'EBUSY')
  expect(run).toThrow('EBUSY')
  expect(waits.reduce((sum, each) => sum + each, 0)).toBe(1570)
})

it('does not wait for what waiting does not help', () => {
  const { run, waits } = held(1, 'ENOSPC')
  expect(run).toThrow('ENOSPC')
  expect(waits).toEqual([])
})

it('deletes as patiently', () => {
  const waits: number[] = []
  let tries = 0
  const remove = () => {
    tries += 1
    if (tries <= 2) throw failing('EBUSY')
  }
  removePatiently('a', { remove, wait: milliseconds => void waits.push(milliseconds) })
  expect([tries, waits]).toEqual([3, [20, 50]])
})
