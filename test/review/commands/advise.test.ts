import { createPublicKey, verify } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkNews } from '../../../electron/receiving/check-news.ts'
import { runCommand } from '../../../review/commands/run.ts'
import { openKeys } from '../../../review/keys.ts'
import { readSettings, type Settings } from '../../../review/settings.ts'
import {
  type AdvisorySet,
  advisorySet,
  signedAdvisoriesText,
} from '../../../shared/sharing/advisory-set.ts'
import { reviewFolder, startReview } from '../../support/review.ts'
import { yamlOf } from '../../support/some-advisories.ts'

const settingsIn = (folder: string) =>
  readSettings({ REVIEW_DATA_FOLDER: folder, REVIEW_PORT: '0' })

async function advise(settings: Settings, rest: readonly string[], today = '2026-11-23') {
  const lines: string[] = []
  await runCommand(settings, { command: 'advise', rest, today, write: line => lines.push(line) })
  return lines.join('\n')
}

function yamlFile(folder: string, text: string): string {
  const file = join(folder, 'advisory.yaml')
  writeFileSync(file, text)
  return file
}

const listFile = ({ dataFolder }: Settings) => join(dataFolder, 'published', 'advisories.json')
const listIn = (settings: Settings): AdvisorySet =>
  advisorySet.parse(JSON.parse(readFileSync(listFile(settings), 'utf8')))
const auditIn = ({ dataFolder }: Settings) => readFileSync(join(dataFolder, 'audit.log'), 'utf8')

describe('an advisory that is whole', () => {
  it('is shown, signed and put into the list that the server gives out', async () => {
    const settings = settingsIn(reviewFolder())
    const file = yamlFile(settings.dataFolder, yamlOf())
    const dry = await advise(settings, [file, '--dry-run'])
    expect(dry).toContain('Every kind of service.')
    expect(dry).toContain('Nothing was written.')
    expect(existsSync(listFile(settings))).toBe(false)

    expect(await advise(settings, [file])).toContain('List 1 is in')
    const set = listIn(settings)
    expect(set).toMatchObject({ number: 1, publishedOn: '2026-11-23', isMadeUp: false })
    const { signingKey } = openKeys(join(settings.dataFolder, 'keys'))
    const x = Buffer.from(signingKey, 'base64').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const signature = Buffer.from(set.signature, 'base64')
    expect(verify(null, Buffer.from(signedAdvisoriesText(set)), key, signature)).toBe(true)

    const { address } = await startReview(settings)
    const fetched = await fetch(`${address}/advisories.json`)
    expect(await fetched.text()).toBe(readFileSync(listFile(settings), 'utf8'))
    expect(auditIn(settings).split('\n')).toEqual([
      '2026-11-23 advise: mend-it version 1 looked at, nothing written',
      '2026-11-23 advise: mend-it version 1, list 1',
      '',
    ])
  })

  it('is exactly what the app takes, and changed by one letter it is not', async () => {
    const settings = settingsIn(reviewFolder())
    await advise(settings, [yamlFile(settings.dataFolder, yamlOf())])
    const text = readFileSync(listFile(settings), 'utf8')
    const keys = openKeys(join(settings.dataFolder, 'keys'))
    const review = keys.signDetails({ name: 'The review', address: 'https://review.example.org' })
    const at = { review, kept: [], today: '2026-11-24', way: 'file' } as const
    expect(checkNews(text, at)).toMatchObject({ outcome: 'new', news: { edition: '00001' } })
    const changed = checkNews(text.replace('Mend what', 'Send what'), at)
    expect(changed).toEqual({ kind: 'advisories', outcome: 'bad-signature' })
  })

  it('takes the place of the version before, and only of that', async () => {
    const settings = settingsIn(reviewFolder())
    const folder = settings.dataFolder
    await advise(settings, [yamlFile(folder, yamlOf())])
    await advise(settings, [yamlFile(folder, yamlOf({ id: 'another' }))])
    const again = advise(settings, [yamlFile(folder, yamlOf({ title: 'Mend it now' }))])
    await expect(again).rejects.toThrow('is out as version 1. Give this one 2.')
    const later = yamlOf({ version: 2, title: 'Mend it now' })
    await advise(settings, [yamlFile(folder, later)], '2026-11-24')
    const { number, entries } = listIn(settings)
    expect(number).toBe(3)
    expect(entries.map(({ id, version, title }) => [id, version, title])).toEqual([
      ['another', 1, 'Mend what is broken'],
      ['mend-it', 2, 'Mend it now'],
    ])
  })

  it('can be taken back, with the reason and what to read in its stead', async () => {
    const settings = settingsIn(reviewFolder())
    await advise(settings, [yamlFile(settings.dataFolder, yamlOf())])
    const because = ['--because', 'It was a false alarm.']
    await expect(advise(settings, ['--withdraw', 'mend-it'])).rejects.toThrow('Say why')
    await expect(advise(settings, ['--withdraw', 'other', ...because])).rejects.toThrow(
      'no advisory',
    )
    const wrong = advise(settings, ['--withdraw', 'mend-it', ...because, '--replaced-by', 'other'])
    await expect(wrong).rejects.toThrow('There is no advisory other')
    await advise(settings, ['--withdraw', 'mend-it', ...because])
    expect(listIn(settings).entries).toEqual([
      {
        id: 'mend-it',
        version: 2,
        title: 'Mend what is broken',
        withdrawnOn: '2026-11-23',
        because: 'It was a false alarm.',
        replacedBy: null,
      },
    ])
    const twice = advise(settings, ['--withdraw', 'mend-it', ...because])
    await expect(twice).rejects.toThrow('was taken back on 2026-11-23')
  })

  it('is signed anew after the keys were changed, and a list of somebody else is not built upon', async () => {
    const settings = settingsIn(reviewFolder())
    const file = yamlFile(settings.dataFolder, yamlOf())
    await advise(settings, [file])
    const oldKey = listIn(settings).key
    const change = {
      command: 'keys',
      rest: ['change'],
      today: '2026-11-24',
      write: () => undefined,
    }
    await runCommand(settings, change)
    await advise(settings, [yamlFile(settings.dataFolder, yamlOf({ id: 'another' }))])
    expect(listIn(settings).entries).toHaveLength(2)
    const newKey = listIn(settings).key
    await advise(settings, ['--sign-again'], '2026-11-25')
    expect(listIn(settings)).toMatchObject({ number: 3, publishedOn: '2026-11-25', key: newKey })
    expect(listIn(settings).key).not.toBe(oldKey)
    writeFileSync(
      listFile(settings),
      readFileSync(listFile(settings), 'utf8').replace('Mend', 'Send'),
    )
    await expect(advise(settings, [file])).rejects.toThrow(
      'is not signed with a key of this review',
    )
  })

  it('lies apart where it is made up, and says so', async () => {
    const settings = settingsIn(reviewFolder())
    await advise(settings, [yamlFile(settings.dataFolder, yamlOf()), '--made-up'])
    expect(existsSync(listFile(settings))).toBe(false)
    const dataFolder = join(settings.dataFolder, 'made-up')
    expect(listIn({ ...settings, dataFolder }).isMadeUp).toBe(true)
  })
})

it('signs no list again where there is none', async () => {
  const settings = settingsIn(reviewFolder())
  await expect(advise(settings, ['--sign-again'])).rejects.toThrow('There is no list yet')
})

describe('an advisory that is not', () => {
  const fails = async (text: string) => {
    const settings = settingsIn(reviewFolder())
    const failed = advise(settings, [yamlFile(settings.dataFolder, text)])
    const message = await failed.then(
      () => 'it was taken',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    expect(existsSync(listFile(settings))).toBe(false)
    return message
  }

  it('is told which field and line has to be mended', async () => {
    const text = yamlOf()
      .replace('urgency: soon', 'urgency: at once')
      .replace('sure: read', 'sure: read\n  colour: red')
      .replace('  - Open the settings.', '  - Open <b>the settings</b>.')
    expect((await fails(text)).split('\n')).toEqual([
      'advisory.yaml needs mending. Nothing was written.',
      '  line 5, urgency: Invalid option: expected one of "now"|"soon"|"in-time"',
      '  line 11, steps, number 1: takes plain words on one line: no < or > and no hidden characters',
      '  line 17, source.colour: there is no such field',
    ])
  })

  it.each([
    ['no YAML', 'id: [', /line 1: /],
    ['a field twice', `${yamlOf()}title: Other\n`, /line \d+: Map keys must be unique/],
    [
      'what stands for something else',
      yamlOf().replace('id: mend-it', 'id: &a mend-it') + 'x: *a\n',
      /needs mending/,
    ],
    ['a missing field', yamlOf().replace(/happened: .*\n(?: {2}.*\n)*/, ''), /happened/],
    ['nobody it concerns', yamlOf({ concerns: {} }), /either everybody: true/],
    ['an empty condition', yamlOf({ concerns: { devices: [{}] } }), /at least one thing/],
    [
      'a link elsewhere',
      yamlOf({ links: [{ words: 'Read on', url: 'https://example.org/' }] }),
      /links, number 1\.url/,
    ],
    [
      'a link that only looks right',
      yamlOf({ links: [{ words: 'Read on', url: 'https://www.ncsc.gov.uk@example.org/' }] }),
      /official sites/,
    ],
    [
      'an address in a sentence',
      yamlOf({ steps: ['Go to https://www.ncsc.gov.uk now.'] }),
      /addresses go under links/,
    ],
    [
      'a place that is not official',
      yamlOf({ steps: ['Go to example.org now.'] }),
      /example\.org is not on the list/,
    ],
    [
      'a sentence that is too long',
      yamlOf({ steps: [`${'go on '.repeat(13)}to the end.`] }),
      /more than 25 words/,
    ],
    [
      'long words',
      yamlOf({
        happened: 'Authenticated adversaries exfiltrate organisational information continuously.',
      }),
      /years old to read this/,
    ],
    ['a day still to come', yamlOf({ publishedOn: '2026-11-24' }), /still to come/],
    [
      'a date that is over',
      yamlOf({ publishedOn: '2026-10-01', reviewBy: '2026-11-23' }),
      /after today/,
    ],
    [
      '"before" for Windows',
      yamlOf({ concerns: { devices: [{ systems: ['windows'], before: '11' }] } }),
      /not with Windows/,
    ],
  ])('is not taken: %s', async (_name, text, expected) => {
    expect(await fails(text)).toMatch(expected)
  })

  it('can go out with hard words where it cannot wait', async () => {
    const settings = settingsIn(reviewFolder())
    const text = yamlOf({ steps: [`${'go on '.repeat(13)}to the end.`] })
    await advise(settings, [yamlFile(settings.dataFolder, text), '--anyway'])
    expect(listIn(settings).number).toBe(1)
  })
})
