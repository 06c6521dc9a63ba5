import { expect, it } from 'vitest'
import { updateCalls } from '../../../electron/calls/updates.ts'
import { failureOf } from '../../support/temporary-calls.ts'
import { aReleaseText, putOnStick } from '../../support/update-server.ts'
import { someUpdates } from '../../support/updating.ts'

const names = ['look', 'bring', 'openFile', 'stop', 'forget', 'install', 'showBefore'] as const

it('does nothing in a copy that does not update itself, and says so', async () => {
  const { db, server } = await someUpdates()
  const asked: string[] = []
  const askWhichRelease = () => {
    asked.push('which')
    return Promise.resolve('/nowhere')
  }
  const updates = { open: () => Promise.resolve(null), askWhichRelease }
  const calls = updateCalls(db, { version: '0.1.0', updates })
  expect(await calls['updates.standing'](undefined)).toMatchObject({ version: '0.1.0', from: null })
  const no = 'conflict: This copy of the app does not update itself.'
  for (const name of names) {
    expect(await failureOf(() => calls[`updates.${name}`](undefined))).toBe(no)
  }
  expect(await failureOf(() => calls['updates.weekly']({ isOn: true }))).toBe(no)
  expect(await failureOf(() => calls['updates.onClose']({ isOn: true }))).toBe(no)
  expect([asked, server.asked]).toEqual([[], []])
})

it('opens the file that was chosen, and nothing where none was', async () => {
  const { updates, db, key, installer, stick } = await someUpdates()
  let chosen: string | null = null
  const edges = {
    open: () => Promise.resolve(updates),
    askWhichRelease: () => Promise.resolve(chosen),
  }
  const calls = updateCalls(db, { version: '0.1.0', updates: edges })
  expect(await calls['updates.openFile'](undefined)).toBeNull()
  chosen = putOnStick(stick, aReleaseText(key, installer), installer)
  expect(await calls['updates.openFile'](undefined)).toBe('here')
  expect(await calls['updates.standing'](undefined)).toMatchObject({ found: { isHere: true } })
  await calls['updates.forget'](undefined)
  expect(await calls['updates.standing'](undefined)).toMatchObject({ found: null })
})
