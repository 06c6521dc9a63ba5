import { expect, it } from 'vitest'
import { isFromOurPage } from '../../../electron/calls/sender.ts'

const origin = 'app://care-cyber-check'
const mainFrame = { url: `${origin}/index.html#/plan` }
const contents = { mainFrame }

it('hears our page in our window', () => {
  expect(isFromOurPage({ sender: contents, senderFrame: mainFrame }, contents, origin)).toBe(true)
})

it.each([
  ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
  ['a frame within our page', { sender: contents, senderFrame: { url: `${origin}/index.html` } }],
  ['a frame that has gone', { sender: contents, senderFrame: null }],
])('does not hear %s', (_who, message) => {
  expect(isFromOurPage(message, contents, origin)).toBe(false)
})

it.each([
  'https://evil.com/',
  'app://care-cyber-check.evil/index.html',
  'app://evil/index.html',
  'file:///index.html',
  'about:blank',
  'data:text/html,x',
  '',
])('does not hear another page in our window: %j', url => {
  const strange = { mainFrame: { url } }
  const message = { sender: strange, senderFrame: strange.mainFrame }
  expect(isFromOurPage(message, strange, origin)).toBe(false)
})
