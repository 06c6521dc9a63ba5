import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { useReview } from '../../../electron/calls/sharing.ts'
import { writeWhole } from '../../../electron/system/files.ts'
import { Failure } from '../../../shared/failure.ts'
import { canonical } from '../../../shared/sharing/canonical.ts'
import { letterMeaning, letterSign } from '../../../shared/sharing/letter-words.ts'
import { someFacts } from '../../support/builders.ts'
import { homeByFile } from '../../support/by-file.ts'
import { calm } from '../../support/sending.ts'
import { detailsOf, newKeys, receiptOf } from '../../support/small-review.ts'
import { failureOf } from '../../support/temporary-calls.ts'

const address = 'https://review.example'

describe('saving as a file', () => {
  it('seals the very bytes that were shown, and nothing goes online by itself', async () => {
    const { look, save, sealed, takeIn, newest, line, app, standing } = await homeByFile()
    line.isUp = true
    const preview = await look()
    const path = await save(preview)
    expect(path).toContain(`answers for the review 2026-Q4 ${preview.letterId.slice(0, 8)}.sealed`)
    app.time.pass(24 * 60 * 60_000)
    await calm()
    expect(line.asked).toBe(0)
    const letter = await newest()
    expect(letterSign(letter).words).toBe(
      'Saved as a file on 23 November 2026, waiting for its receipt file',
    )
    expect((await standing()).isOn).toBe(true)
    expect(sealed()).toHaveLength(1)
    expect(await takeIn()).toEqual([preview.text])
    expect(letter.text).toBe(preview.text)
  })

  it('does nothing where the dialog is closed, and nothing is agreed to', async () => {
    const { look, save, standing } = await homeByFile({ askWhere: () => Promise.resolve(null) })
    expect(await save(await look())).toBeNull()
    expect((await standing()).letters.map(({ state }) => state)).toEqual(['prepared'])
    expect((await standing()).isOn).toBe(false)
  })

  it('agrees to nothing where the disk does not take the file', async () => {
    const full = new Failure('unexpected', 'There is no room left on that disk.')
    const { look, save, standing } = await homeByFile({ writeWhole: () => Promise.reject(full) })
    const preview = await look()
    expect(await failureOf(() => save(preview))).toBe(`unexpected: ${full.message}`)
    expect((await standing()).letters.map(({ state }) => state)).toEqual(['prepared'])
  })

  it('knows what may be out before the file is in its place', async () => {
    const seen: string[][] = []
    const home = await homeByFile({
      writeWhole: async (path, bytes, { before }) => {
        await writeWhole(path, bytes, {
          before: () => {
            before()
            seen.push(home.sealed())
          },
        })
        throw new Failure('unexpected', 'Cut short here.')
      },
    })
    const preview = await home.look()
    await failureOf(() => home.save(preview))
    expect(seen).toEqual([[]])
    const letter = await home.newest()
    expect(letterSign(letter).words).toBe('Not saved as a file yet')
    // It may be out, so it is taken back at the review, and not just thrown away.
    await home.takeBack(preview.letterId)()
    expect(await home.states()).toEqual(['withdrawing'])
  })

  it('refuses what is no longer what was shown', async () => {
    const { look, save, sealed } = await homeByFile()
    const old = await look()
    await look({ dspt: true })
    expect(await failureOf(() => save(old))).toMatch(/^conflict: Something changed while/)
    expect(sealed()).toEqual([])
  })

  it('refuses it where the review has another key by the time the file is closed', async () => {
    let during = () => {}
    const home = await homeByFile({
      seal: () => {
        during()
        return Promise.resolve(Buffer.from('sealed'))
      },
    })
    during = () => {
      useReview(home.app.db, detailsOf(address, newKeys()), '2026-11-23')
    }
    const preview = await home.look()
    expect(await failureOf(() => home.save(preview))).toMatch(/^conflict: Something changed/)
    expect([home.sealed(), await home.states()]).toEqual([[], ['prepared']])
  })

  it('refuses it where it was taken back while the dialog was open', async () => {
    let during = () => Promise.resolve()
    const home = await homeByFile({
      seal: async () => {
        await during()
        return Buffer.from('sealed')
      },
    })
    const preview = await home.look()
    await home.save(preview)
    during = home.takeBack(preview.letterId)
    expect(await failureOf(() => home.save(preview))).toMatch(/^conflict: Something changed/)
  })
})

describe('a receipt file', () => {
  it('marks its letter sent, and opened again it changes nothing', async () => {
    const { look, save, takeIn, openReceipt, newest } = await homeByFile()
    const preview = await look()
    await save(preview)
    await takeIn()
    expect(await openReceipt()).toBe(preview.letterId)
    const letter = await newest()
    expect([letter.state, letter.receipt?.sha256]).toEqual(['sent', preview.sha256])
    await openReceipt()
    expect(await newest()).toEqual(letter)
  })

  it('is refused with any one byte changed, at every place, and nothing changes', async () => {
    const { look, save, takeIn, openReceipt, newest, receipt } = await homeByFile()
    await save(await look())
    await takeIn()
    const good = readFileSync(receipt)
    const before = await newest()
    for (let at = 0; at < good.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const hurt = Buffer.from(good)
        hurt[at] = (hurt[at] ?? 0) ^ (1 << bit)
        writeFileSync(receipt, hurt)
        expect(await failureOf(openReceipt), `byte ${at}`).toMatch(/Nothing was changed[.]$/)
      }
    }
    for (const hurt of [good.subarray(0, -1), Buffer.concat([good, Buffer.from('\n')])]) {
      writeFileSync(receipt, hurt)
      expect(await failureOf(openReceipt)).toMatch(/^invalid: /)
    }
    expect(await newest()).toEqual(before)
  })

  it('is refused where it is for something else, of another service or of another review', async () => {
    const { calls, look, save, openReceipt, newest, receipt, keys, takeIn } = await homeByFile()
    const preview = await look()
    await save(preview)
    const of = { id: preview.letterId, sha256: preview.sha256, quarter: '2026-Q4' } as const
    const id = '00000000-0000-4000-8000-000000000000'
    const write = (parts: object, by = keys) =>
      writeFileSync(receipt, canonical({ ...receiptOf({ ...of, ...parts }, by) }))
    write({ id })
    expect(await failureOf(openReceipt)).toMatch(
      /^not-found: .* nothing with its number was shared/,
    )
    write({ sha256: 'b'.repeat(64) })
    expect(await failureOf(openReceipt)).toMatch(/^invalid: That is not a receipt of the review/)
    write({}, newKeys())
    expect(await failureOf(openReceipt)).toMatch(/^invalid: .*not signed with the key of/)
    expect((await newest()).state).toBe('frozen')
    await takeIn()
    const other = await calls['services.add'](someFacts({ name: 'Larch Court' }))
    expect(
      await failureOf(async () => calls['sharing.openReceipt']({ serviceId: other.id })),
    ).toMatch(/^conflict: That receipt is for another of your services/)
    expect((await newest()).state).toBe('frozen')
  })

  it('of a letter that was taken back meanwhile is kept, and the taking back goes on', async () => {
    const { look, save, takeIn, openReceipt, takeBack, newest } = await homeByFile()
    const preview = await look()
    await save(preview)
    await takeIn()
    await takeBack(preview.letterId)()
    await openReceipt()
    const letter = await newest()
    expect([letter.state, letter.receipt === null]).toEqual(['withdrawing', false])
  })
})

describe('taking back without a network', () => {
  it('goes as a file as well, and ends with the receipt file of it', async () => {
    const { look, save, takeIn, openReceipt, takeBack, newest, memory, sealed } = await homeByFile()
    const preview = await look()
    await save(preview)
    await takeIn()
    await takeBack(preview.letterId)()
    await save(preview)
    expect(letterMeaning(await newest())).toContain('The request is saved as a file too')
    await takeIn(sealed().find(name => name.startsWith('take back')))
    expect(memory.counting()).toEqual([])
    await openReceipt()
    expect((await newest()).state).toBe('withdrawn')
  })

  it('ends all that carry its secret, as the review erases them together', async () => {
    const { look, save, takeIn, openReceipt, takeBack, states, sealed } = await homeByFile()
    await save(await look())
    const second = await look({ dspt: true })
    await save(second)
    await takeBack(second.letterId)()
    await calm()
    expect(await states()).toEqual(['withdrawing', 'withdrawing'])
    await save(second)
    await takeIn(sealed().find(name => name.startsWith('take back')))
    await openReceipt()
    expect(await states()).toEqual(['withdrawn', 'withdrawn'])
  })

  it('takes no signed word on another letter for it', async () => {
    const { look, save, takeIn, openReceipt, takeBack, newest, keys, receipt } = await homeByFile()
    const preview = await look()
    await save(preview)
    await takeBack(preview.letterId)()
    await save(preview)
    await takeIn()
    const good = JSON.parse(readFileSync(receipt, 'utf8')) as { erasedOn: string }
    writeFileSync(receipt, canonical({ ...good, erasedOn: '2026-11-25', key: keys.keyName }))
    expect(await failureOf(openReceipt)).toMatch(/^invalid: That is not a receipt of the review/)
    expect((await newest()).state).toBe('withdrawing')
  })
})

it('another review is not chosen while a file is out, but new keys of the same are taken', async () => {
  const { look, save, app, keys } = await homeByFile()
  await save(await look())
  const other = detailsOf('https://other.example', newKeys())
  expect(await failureOf(() => useReview(app.db, other, '2026-11-23'))).toMatch(/^conflict: /)
  useReview(app.db, detailsOf(address, newKeys()), '2026-11-23')
  useReview(app.db, detailsOf(address, keys), '2026-11-23')
})
