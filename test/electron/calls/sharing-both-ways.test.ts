import { describe, expect, it } from 'vitest'
import { letterSign } from '../../../shared/sharing/letter-words.ts'
import { homeByFile } from '../../support/by-file.ts'
import { calm, settleAll } from '../../support/sending.ts'

describe('a letter that went both ways', () => {
  it('counts once where it goes online as well', async () => {
    const { look, save, line, app, calls, states, takeIn, memory, openReceipt } = await homeByFile()
    const preview = await look()
    await save(preview)
    line.isUp = true
    await calls['sharing.sendOnline']({ letterId: preview.letterId })
    await settleAll(app)
    expect(await states()).toEqual(['sent'])
    await takeIn()
    expect(memory.counting()).toEqual([preview.letterId])
    expect(await openReceipt()).toBe(preview.letterId)
    expect(await states()).toEqual(['sent'])
  })

  it('goes on trying online where it was to go online first', async () => {
    const { look, agree, save, newest, line, app, memory } = await homeByFile()
    const preview = await look()
    await agree(preview)
    await calm()
    await save(preview)
    const letter = await newest()
    expect([letter.state, letterSign(letter).words]).toEqual(['frozen', 'Waiting to be sent'])
    line.isUp = true
    await settleAll(app)
    expect(memory.counting()).toEqual([preview.letterId])
  })

  it('a correction by file brings what it corrects, and its receipt settles both', async () => {
    const { look, save, takeIn, openReceipt, states, memory, sealed } = await homeByFile()
    const first = await look()
    await save(first)
    const second = await look({ dspt: true })
    expect(second.replaces).toBe(first.letterId)
    await save(second)
    const file = sealed().find(name => name.includes(second.letterId.slice(0, 8)))
    expect(await takeIn(file)).toEqual([first.text, second.text])
    expect(memory.counting()).toEqual([second.letterId])
    await openReceipt()
    expect(await states()).toEqual(['sent', 'replaced'])
  })

  it('the receipt of the last of three settles all of them', async () => {
    const { look, save, takeIn, openReceipt, states, sealed } = await homeByFile()
    for (const kept of [{}, { dspt: true }, { dspt: true, devices: true }]) {
      const preview = await look(kept)
      await save(preview)
      if (kept.devices === true) {
        await takeIn(sealed().find(name => name.includes(preview.letterId.slice(0, 8))))
      }
    }
    await openReceipt()
    expect(await states()).toEqual(['sent', 'replaced', 'replaced'])
  })

  it('stays sent where its receipt file came while it was on its way to a dead line', async () => {
    const { look, agree, save, takeIn, openReceipt, newest, line } = await homeByFile()
    let letGo = () => {}
    line.held = new Promise(resolve => {
      letGo = resolve
    })
    const preview = await look()
    await agree(preview)
    await save(preview)
    await takeIn()
    expect((await newest()).state).toBe('sending')
    await openReceipt()
    letGo()
    const letter = await newest()
    expect([letter.state, letter.nextTryAt]).toEqual(['sent', null])
    expect(letter.attempts.map(({ outcome }) => outcome)).toEqual([
      'saved',
      'receipt',
      'no-connection',
    ])
  })

  it('a correction online sends what was only a file first', async () => {
    const { look, save, agree, line, app, states, memory } = await homeByFile()
    await save(await look())
    line.isUp = true
    const second = await look({ dspt: true })
    await agree(second)
    await settleAll(app)
    expect(await states()).toEqual(['sent', 'replaced'])
    expect(memory.counting()).toEqual([second.letterId])
  })
})
