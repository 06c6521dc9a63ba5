import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepTries, triesFileName } from '../../../electron/lock/tries.ts'
import { temporaryFolder } from '../../support/temporary-database.ts'

/** An app that starts, with a clock that runs from nought as that of a process does. */
function start(folder: string) {
  let at = 0
  const tries = keepTries(folder, () => at)
  return { ...tries, passes: (milliseconds: number) => void (at += milliseconds) }
}

it('goes on counting, and goes on waiting, in the next start of the app', () => {
  const folder = temporaryFolder()
  const first = start(folder)
  for (let count = 0; count < 4; count += 1) first.wrong()
  const second = start(folder)
  expect(second.now()).toEqual({ wrong: 4, leftMs: 0 })
  for (let count = 0; count < 6; count += 1) second.wrong()
  second.passes(120_000)
  expect(second.now().leftMs).toBe(180_000)
  const third = start(folder)
  expect(third.now().leftMs).toBe(180_000)
  third.passes(180_000)
  expect(third.now()).toEqual({ wrong: 9, leftMs: 0 })
})

it('forgets the wrong ones after a right one', () => {
  const folder = temporaryFolder()
  const tries = start(folder)
  tries.wrong()
  tries.right()
  expect(start(folder).now()).toEqual({ wrong: 0, leftMs: 0 })
})

it.each(['', 'nonsense', '{"wrong":0}', '{"wrong":-5,"leftMs":0}', '{"wrong":0,"leftMs":9e99}'])(
  'waits where its file was spoilt: %j',
  text => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, triesFileName), text)
    expect(start(folder).now()).toEqual({ wrong: 9, leftMs: 300_000 })
    expect(readFileSync(join(folder, triesFileName), 'utf8')).toBe(text)
  },
)
