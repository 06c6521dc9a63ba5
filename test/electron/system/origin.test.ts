import { expect, it } from 'vitest'
import { originOf } from '../../../electron/system/origin.ts'

it.each([
  ['app://care-cyber-check/index.html', 'app://care-cyber-check'],
  ['app://care-cyber-check/a?b#c', 'app://care-cyber-check'],
  ['app://care-cyber-check.evil/', 'app://care-cyber-check.evil'],
  ['http://localhost:5173/x', 'http://localhost:5173'],
  ['app://me@care-cyber-check/', null],
  ['app:index.html', null],
  ['file:///index.html', null],
  ['about:blank', null],
  ['data:text/html,x', null],
  ['', null],
])('%s comes from %s', (url, origin) => {
  expect(originOf(url)).toBe(origin)
})
