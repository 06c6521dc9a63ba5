import { expect, it } from 'vitest'
import { checkRelease, type Here } from '../../../electron/updates/check-release.ts'
import { publicHalf } from '../../../tools/packaging/release-description.ts'
import { aReleaseText, newReleaseKey, type Said } from '../../support/update-server.ts'

const key = newReleaseKey()
const installer = Buffer.from('an installer')
const here: Here = {
  version: '0.9.10',
  seen: null,
  records: 9,
  system: 'linux-deb',
  key: publicHalf(key),
}
const outcomeOf = (said: Said, at: Partial<Here> = {}) => {
  const checked = checkRelease(aReleaseText(key, installer, said), { ...here, ...at })
  return typeof checked === 'string' ? checked : checked.release.version
}
const newer = { version: '0.10.0' }

it.each([
  ['a newer one, by its numbers and not by its letters', newer, {}, '0.10.0'],
  ['the same', { version: '0.9.10' }, {}, 'same'],
  ['an older one', { version: '0.9.9' }, {}, 'older'],
  ['older than one that was seen', newer, { seen: '0.11.0' }, 'older-than-seen'],
  [
    'the one that runs, after a newer one was seen',
    { version: '0.9.10' },
    { seen: '0.10.0' },
    'older-than-seen',
  ],
  ['the one that was seen', newer, { seen: '0.10.0' }, '0.10.0'],
  [
    'newer by its number, with records of an older form',
    { ...newer, records: { opensFrom: 1, makes: 8 } },
    {},
    'older',
  ],
  [
    'one that opens no records as old as these',
    { ...newer, records: { opensFrom: 10, makes: 12 } },
    {},
    'records-too-old',
  ],
  ['one for other PCs', newer, { system: 'windows' }, 'not-for-this-pc'],
  ['one for a PC that no installer is made for', newer, { system: null }, 'not-for-this-pc'],
] as const)('%s', (_what, said, at, outcome) => {
  expect(outcomeOf(said, at)).toBe(outcome)
})

it('believes nothing that another key signed, or that was changed', () => {
  const text = aReleaseText(key, installer, newer)
  const changes = [
    aReleaseText(newReleaseKey(), installer, newer),
    text.replace('0.10.0', '0.10.1'),
    text.replace('"bytes":12', '"bytes":13'),
    text.replace('\n', ''),
    ` ${text}`,
    text.replace('{', '{"more":1,'),
    text.replace(/"signature":"[^"]+"/, '"signature":""'),
  ]
  expect(changes.map(each => checkRelease(each, here))).toEqual(changes.map(() => 'bad-signature'))
})

it('tells a description from any other file', () => {
  const texts = [
    '',
    'null',
    '[]',
    '{"format":"care-cyber-check-benchmark-1"}',
    '<html>',
    '['.repeat(9000),
  ]
  expect(texts.map(each => checkRelease(each, here))).toEqual(texts.map(() => 'not-release'))
})

it('takes no name that leads out of its folder', () => {
  const [name, sha512] = ['../care-cyber-check-1.exe', 'x'.repeat(86).concat('==')]
  const files = [{ system: 'linux-deb' as const, name, bytes: 1, sha512 }]
  expect(() => aReleaseText(key, installer, { files })).toThrow()
})
