import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as noted from '../../../electron/database/updates.ts'
import { canonical } from '../../../shared/sharing/canonical.ts'
import {
  type Answering,
  aReleaseText,
  nameFor,
  newReleaseKey,
  publish,
  putOnStick,
  says,
} from '../../support/update-server.ts'
import { someUpdates } from '../../support/updating.ts'

const outcomes: readonly (readonly [string, Answering, string])[] = [
  ['no answer', to => void to.socket?.destroy(), 'no-connection'],
  ['nothing published', says('no', 404), 'none-yet'],
  ['a login page', says('<html>Sign in</html>'), 'not-the-address'],
  ['a redirect', says('', 302, { location: 'http://127.0.0.1:1/elsewhere' }), 'not-the-address'],
  ['a description without an end', says('x'.repeat(70_000)), 'not-the-address'],
  ['an error', says('later', 503), 'not-the-address'],
]

describe('looking', () => {
  it('asks for one file, finds what is newer, and fetches nothing', async () => {
    const { updates, server, key, db, installer, clock } = await someUpdates()
    publish(server, aReleaseText(key, installer), says(installer))
    expect(updates.standing(db)).toMatchObject({ found: null, isWeekly: false, lastLooked: null })
    expect(server.asked).toEqual([])
    expect(await updates.look(db)).toBe('found')
    expect(server.asked.map(({ path }) => path)).toEqual(['/updates/release.json'])
    expect(server.asked[0]?.headers).toEqual([
      ...['Host', server.address.replace('http://', '')],
      ...['accept', 'application/json'],
      ...['accept-encoding', 'identity'],
      ...['accept-language', 'en'],
      ...['user-agent', 'Care Cyber Check'],
      ...['Connection', 'close'],
    ])
    expect(updates.standing(db)).toMatchObject({
      found: {
        version: '0.2.0',
        releasedOn: '2026-11-20',
        notes: ['Questions open faster.'],
        bytes: installer.length,
        isHere: false,
        changesRecords: true,
      },
      lastLooked: { at: clock.now(), outcome: 'found' },
    })
  })

  it.each(outcomes)('says what it met: %s', async (_what, answer, outcome) => {
    const { updates, server, db } = await someUpdates()
    server.put('/updates/release.json', answer)
    expect(await updates.look(db)).toBe(outcome)
    expect(updates.standing(db)).toMatchObject({ found: null, lastLooked: { outcome } })
    expect(server.asked).toHaveLength(1)
  })

  it('keeps what was found when it looks again and meets something wrong', async () => {
    const { updates, server, key, db, installer } = await someUpdates()
    publish(server, aReleaseText(key, installer), says(installer))
    await updates.look(db)
    publish(server, aReleaseText(newReleaseKey(), installer, { version: '0.3.0' }), says(installer))
    expect(await updates.look(db)).toBe('bad-signature')
    expect(updates.standing(db).found?.version).toBe('0.2.0')
  })

  it('takes no older description once a newer one was seen, however well it is signed', async () => {
    const { updates, server, key, db, installer } = await someUpdates()
    server.put('/updates/release.json', says(aReleaseText(key, installer, { version: '0.3.0' })))
    expect(await updates.look(db)).toBe('found')
    server.put('/updates/release.json', says(aReleaseText(key, installer)))
    expect(await updates.look(db)).toBe('older-than-seen')
    updates.forget()
    expect(await updates.look(db)).toBe('older-than-seen')
    expect(updates.standing(db).found).toBeNull()
  })

  it('looks each week only where somebody chose that, and not before it is time', async () => {
    const { updates, server, db, clock } = await someUpdates()
    updates.lookIfDue()
    expect(server.asked).toEqual([])
    updates.weekly(db, true)
    await expect.poll(() => updates.standing(db).lastLooked?.outcome).toBe('none-yet')
    clock.set('2026-11-30T08:59:00.000Z')
    updates.lookIfDue()
    expect([server.asked.length, updates.standing(db).doing]).toEqual([1, null])
    clock.set('2026-11-30T09:01:00.000Z')
    updates.lookIfDue()
    await expect.poll(() => server.asked.length).toBe(2)
    updates.weekly(db, false)
    clock.set('2027-01-30T09:00:00.000Z')
    updates.lookIfDue()
    expect([server.asked.length, noted.isWeekly(db, server.address)]).toEqual([2, false])
  })
})

async function found(own: Parameters<typeof someUpdates>[0] = {}) {
  const all = await someUpdates(own)
  const { server, key, installer, updates, db } = all
  publish(server, aReleaseText(key, installer), says(installer))
  await updates.look(db)
  return all
}

const file = `/updates/0.2.0/${nameFor('0.2.0')}`

describe('fetching', () => {
  it('takes in the one installer that was signed, and no number for this PC anywhere', async () => {
    const { updates, server, db, pending, installer, folder } = await found()
    expect(await updates.bring(db)).toBe('here')
    expect(server.asked.map(({ path }) => path)).toEqual(['/updates/release.json', file])
    expect(readFileSync(join(pending, nameFor('0.2.0')))).toEqual(installer)
    expect(updates.standing(db).found?.isHere).toBe(true)
    expect(
      readdirSync(folder, { recursive: true }).filter(name => /updaterId/i.test(String(name))),
    ).toEqual([])
  })

  const wrong: readonly (readonly [string, (installer: Buffer) => Answering, string])[] = [
    ['one byte changed', of => says(Buffer.from(of).fill('?', 900, 901)), 'changed'],
    ['one byte more', of => says(Buffer.concat([of, Buffer.from('!')])), 'changed'],
    ['without an end', () => endless, 'changed'],
    [
      'cut in the middle',
      of => to => {
        to.writeHead(200, { 'content-length': of.length })
        to.write(of.subarray(0, 50_000), () => to.socket?.destroy())
      },
      'no-connection',
    ],
    ['half of it, called whole', of => says(of.subarray(0, 50_000)), 'no-connection'],
    [
      'sent elsewhere',
      () => says('', 302, { location: 'http://127.0.0.1:1/x' }),
      'not-the-address',
    ],
    ['not there', () => says('no', 404), 'not-the-address'],
  ]
  it.each(wrong)(
    'leaves nothing of what is wrong, and then takes what is right: %s',
    async (_what, way, outcome) => {
      const { updates, server, db, pending, installer } = await found()
      server.put(file, way(installer))
      expect(await updates.bring(db)).toBe(outcome)
      expect(existsSync(pending) ? readdirSync(pending) : []).toEqual([])
      expect(updates.standing(db)).toMatchObject({ doing: null, found: { isHere: false } })
      server.put(file, says(installer))
      expect(await updates.bring(db)).toBe('here')
    },
  )

  it('does not fetch again what is here, and fetches it again where somebody changed it', async () => {
    const { updates, server, db, pending, installer } = await found()
    await updates.bring(db)
    expect(await updates.bring(db)).toBe('here')
    expect(server.asked.filter(({ path }) => path === file)).toHaveLength(1)
    expect((await updates.install(db)).state).toBe('begun')
    writeFileSync(join(pending, nameFor('0.2.0')), Buffer.from(installer).fill('?', 900, 901))
    expect(await updates.install(db)).toEqual({ state: 'refused', outcome: 'changed' })
  })

  it('stops when it is told to', async () => {
    const { updates, server, db } = await found()
    server.put(file, to => void to.writeHead(200))
    const bringing = updates.bring(db)
    await expect.poll(() => server.asked.length).toBe(2)
    expect(updates.standing(db).doing).toBe('bringing')
    updates.stop()
    expect(await bringing).toBe('stopped')
  })
})

function endless(to: Parameters<Answering>[0]): void {
  to.writeHead(200)
  const more = () => {
    to.write('x'.repeat(16_384), error => {
      if (error == null) more()
    })
  }
  more()
}

describe('from a file', () => {
  it('takes the installer beside its description, and asks nobody', async () => {
    const { updates, server, key, db, installer, stick, pending } = await someUpdates()
    const path = put(stick, aReleaseText(key, installer), installer)
    expect(await updates.openFile(db, path)).toBe('here')
    expect(server.asked).toEqual([])
    expect(readFileSync(join(pending, nameFor('0.2.0')))).toEqual(installer)
    // What becomes of the stick is nothing to it from now on.
    put(stick, 'gone', Buffer.from('something else'))
    expect((await updates.install(db)).state).toBe('begun')
  })

  it('refuses another signature, another installer, an older version, and a folder without one', async () => {
    const { updates, key, db, installer, stick, started } = await someUpdates()
    const outcomeOf = async (text: string, bytes: Buffer | null, version?: string) =>
      updates.openFile(db, put(stick + String(Math.abs(text.length)), text, bytes, version))
    const signed = aReleaseText(key, installer)
    expect(await outcomeOf(aReleaseText(newReleaseKey(), installer), installer)).toBe(
      'bad-signature',
    )
    expect(await outcomeOf(signed.replace('faster', 'slower'), installer)).toBe('bad-signature')
    expect(await outcomeOf('{}', installer)).toBe('not-release')
    expect(await outcomeOf('x'.repeat(70_000), installer)).toBe('not-release')
    expect(await updates.openFile(db, put(`${stick}-none`, signed, null))).toBe('no-installer')
    expect(await outcomeOf(signed, Buffer.from(installer).fill('?', 900, 901))).toBe('changed')
    const older = aReleaseText(key, installer, { version: '0.0.9' })
    expect(await outcomeOf(older, installer, '0.0.9')).toBe('older')
    expect(updates.standing(db).found).toMatchObject({ version: '0.2.0', isHere: false })
    expect(started()).toEqual([])
  })
})

function put(folder: string, text: string, installer: Buffer | null, version = '0.2.0') {
  return putOnStick(folder, text, installer, version)
}

it('writes a description in one way only, so that no byte of it can be another one', async () => {
  const { updates, key, db, installer, stick } = await someUpdates()
  const text = aReleaseText(key, installer)
  const spaced = `${canonical(JSON.parse(text) as Record<string, string>)} \n`
  expect(await updates.openFile(db, put(stick, spaced, installer))).toBe('bad-signature')
})
