import { expect, it } from 'vitest'
import { diskFailure, explainFailure, RuntimeFailure } from '../../../tools/runtime/failure.ts'

const withCode = (code: string): Error => Object.assign(new Error('it broke'), { code })

it('prints what went wrong and what to do, without a stack', () => {
  const failure = new RuntimeFailure('There is no Electron.', 'Run `npm ci`.')
  expect(explainFailure(failure)).toBe('There is no Electron.\nRun `npm ci`.')
})

it('keeps the stack of an error nobody foresaw', () => {
  const error = new Error('oddly')
  expect(explainFailure(error)).toBe(error.stack)
})

it.each([
  ['a full disk', withCode('ENOSPC'), 'The disk that holds /cache is full.'],
  ['a used-up quota', withCode('EDQUOT'), 'The disk that holds /cache is full.'],
  [
    "another program's words for it",
    new Error('cc1: fatal error: No space left on device'),
    'The disk that holds /cache is full.',
  ],
  ['a folder of somebody else', withCode('EACCES'), '/cache cannot be written to.'],
  ['a disk that is read only', withCode('EROFS'), '/cache cannot be written to.'],
])('says %s in words', (_what, error, message) => {
  expect(diskFailure(error, '/cache')?.message).toBe(message)
})

it('leaves other errors alone', () => {
  expect(diskFailure(withCode('ENOENT'), '/cache')).toBeUndefined()
})
