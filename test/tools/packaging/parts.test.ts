import { expect, it } from 'vitest'
import type { Part } from '../../../shared/keeping/parts.ts'
import { allowedParts, noticesOf, partFaults } from '../../../tools/packaging/parts.ts'

const aPart = (over: Partial<Part> = {}): Part => ({
  name: 'zod',
  version: '4.0.0',
  licence: 'MIT',
  text: 'Anyone may use it.',
  ...over,
})
const allowed = { licences: ['MIT', 'ISC'], packages: { zod: 'MIT' } }

it('lets pass what was judged', () => {
  expect(partFaults([aPart()], allowed)).toEqual([])
})

it.each([
  [
    'nobody has looked at',
    aPart({ name: 'left-pad' }),
    'left-pad 4.0.0 (MIT) is in the app and not in the list.',
  ],
  [
    'is under another licence now',
    aPart({ licence: 'ISC' }),
    'zod 4.0.0 is under ISC, and was judged under MIT.',
  ],
  [
    'has lost its licence text',
    aPart({ text: '' }),
    'The text of the licence of zod is nowhere to be found.',
  ],
  [
    'has no version',
    aPart({ version: '' }),
    'Which version of zod is in the app could not be found out.',
  ],
])('names a part that %s', (_what, part, fault) => {
  expect(partFaults([part], allowed)).toContain(fault)
})

it('names a licence that is not allowed, whoever listed it', () => {
  const list = { licences: ['MIT'], packages: { zod: 'AGPL-3.0-only' } }
  expect(partFaults([aPart({ licence: 'AGPL-3.0-only' })], list)).toEqual([
    'zod is under AGPL-3.0-only, which is not allowed.',
  ])
})

it('names a line for what is no longer in the app', () => {
  expect(partFaults([], allowed)).toEqual(['zod is in the list and no longer in the app.'])
})

it('allows only licences that ask for no more than their text', () => {
  const { licences } = allowedParts()
  expect(licences.filter(name => /GPL|MPL|SSPL|CC-BY|UNLICENSED|SEE LICENSE/.test(name))).toEqual(
    [],
  )
})

it('writes every name, version and text into the notices', () => {
  const notices = noticesOf([aPart(), aPart({ name: 'react', text: 'Copyright (c) Meta' })])
  expect(notices).toContain('zod 4.0.0 (MIT)\n\nAnyone may use it.\n')
  expect(notices).toContain('react 4.0.0 (MIT)\n\nCopyright (c) Meta\n')
  expect(notices).toContain('LICENSES.chromium.html')
})
