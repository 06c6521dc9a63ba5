import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canonical } from '../../../shared/sharing/canonical.ts'
import { receipt } from '../../../shared/sharing/receipt.ts'
import {
  aLetter,
  newSecret,
  onEachStore,
  send,
  startReview,
  stored,
  takeBack,
  textOf,
  verdict,
} from '../../support/review.ts'
import { command, importing, receiptBeside, sealedFile } from '../../support/sealed.ts'

onEachStore(place => {
  it('takes in a sealed file once, however often and whichever way it comes', async () => {
    const settings = place.settings()
    const letter = aLetter()
    const file = await sealedFile(settings, 'a.sealed', [textOf(letter)])
    expect(await importing(settings, file)).toMatch(
      /^a[.]sealed: accepted[.] Receipt: .*a[.]receipt/,
    )
    const given = receiptBeside(file)
    expect(await importing(settings, file, file)).toContain('0 accepted, 2 here before')
    expect(receiptBeside(file)).toBe(given)
    const review = await startReview(settings)
    const online = await send(review, letter)
    expect(verdict(online)).toBe('200')
    expect(canonical(receipt.parse(JSON.parse(online.text)))).toBe(given)
    await review.stop()
    expect(await stored(settings)).toMatchObject([{ id: letter.id, body: textOf(letter) }])
  })

  it('gives the receipt of before to a file whose letter came online first', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const letter = aLetter()
    const { text } = await send(review, letter)
    await review.stop()
    const file = await sealedFile(settings, 'a.sealed', [textOf(letter)])
    expect(await importing(settings, file)).toContain(
      'a.sealed: had been here before; it counts once',
    )
    expect(JSON.parse(receiptBeside(file))).toEqual(JSON.parse(text))
    expect(await stored(settings)).toHaveLength(1)
  })

  it('counts the others where some are torn, foreign, too large, missing or refused', async () => {
    const settings = place.settings()
    const elsewhere = place.settings()
    const texts = [textOf(aLetter())]
    const [good, torn] = [
      await sealedFile(settings, 'good.sealed', texts),
      await sealedFile(settings, 'torn.sealed', [textOf(aLetter())]),
    ]
    truncateSync(torn, statSync(torn).size - 1)
    const foreign = await sealedFile(elsewhere, 'foreign.sealed', texts)
    const [large, plain, shape] = ['large.sealed', 'plain.sealed', 'shape.sealed'].map(name =>
      join(settings.dataFolder, name),
    ) as [string, string, string]
    writeFileSync(large, Buffer.alloc(1024 * 1024))
    writeFileSync(plain, textOf(aLetter()))
    await sealedFile(settings, 'shape.sealed', ['{"homeName":"Larch House"}'])
    const missing = join(settings.dataFolder, 'missing.sealed')
    const folder = settings.dataFolder
    const said = await importing(
      settings,
      torn,
      foreign,
      large,
      plain,
      shape,
      missing,
      folder,
      good,
    )
    expect(said).toContain('torn.sealed: refused. It is not whole, or was changed on its way.')
    expect(said).toContain('foreign.sealed: refused. It is closed with a key that is not here')
    expect(said).toContain('large.sealed: refused. It is larger than any sealed file can be.')
    expect(said).toContain('plain.sealed: refused. It is not a sealed file of the app')
    expect(said).toContain('shape.sealed: refused. This is not a submission')
    expect(said).toContain('missing.sealed: refused. There is no such file')
    expect(said).toContain(': refused. It is not a file.')
    expect(said).toContain('good.sealed: accepted.')
    expect(said).not.toContain('Larch')
    const counts = '1 accepted, 0 here before, 0 taken back, 7 refused'
    expect(said).toContain(`In all: ${counts}.`)
    expect(readFileSync(join(folder, 'audit.log'), 'utf8')).toBe(`2026-11-23 import: ${counts}\n`)
    expect(await stored(settings)).toHaveLength(1)
  })

  it('takes in a correction with what it corrects, which may never have come', async () => {
    const settings = place.settings()
    const secret = newSecret()
    const old = aLetter({ secret })
    const next = aLetter({ secret, replaces: old.id })
    const alone = await sealedFile(settings, 'alone.sealed', [textOf(next)])
    expect(await importing(settings, alone)).toContain('refused. The review has no such submission')
    const file = await sealedFile(settings, 'both.sealed', [textOf(old), textOf(next)])
    expect(await importing(settings, file)).toContain('accepted; it takes the place of an earlier')
    expect(receipt.parse(JSON.parse(receiptBeside(file))).id).toBe(next.id)
    // The one of before, found later on another stick.
    const late = await sealedFile(settings, 'late.sealed', [textOf(old)])
    expect(await importing(settings, late)).toContain('refused. A newer submission has taken')
    expect(await importing(settings, file)).toContain('here before')
    const counting = (await stored(settings)).filter(({ body }) => body !== null)
    expect(counting.map(({ id }) => id)).toEqual([next.id])
  })

  it('takes back by file, before and after the letter itself has come', async () => {
    const settings = place.settings()
    const [early, late] = [newSecret(), newSecret()]
    const [first, second] = [aLetter({ secret: early }), aLetter({ secret: late })]
    const file = (name: string, ...texts: readonly string[]) => sealedFile(settings, name, texts)
    const undo = (id: string, secret: string) => JSON.stringify({ id, secret })
    const said = await importing(
      settings,
      await file('undo-1.sealed', undo(first.id, early)),
      await file('1.sealed', textOf(first)),
      await file('2.sealed', textOf(second)),
      await file('undo-2.sealed', undo(second.id, late)),
      await file('undo-3.sealed', undo(second.id, newSecret())),
    )
    expect(said).toContain('undo-1.sealed: taken back')
    expect(said).toContain('\n1.sealed: refused. This was taken back. It is not stored again.')
    expect(said).toContain('undo-2.sealed: taken back')
    expect(await stored(settings)).toEqual([])
    const review = await startReview(settings)
    expect(verdict(await send(review, second))).toBe('410 withdrawn')
    expect(verdict(await takeBack(review, second.id, late))).toBe('200')
  })

  it('opens what was closed with a key of before', async () => {
    const settings = place.settings()
    const file = await sealedFile(settings, 'old.sealed', [textOf(aLetter())])
    await startReview(settings).then(async review => review.stop())
    await command(settings, ['keys', 'change'])
    expect(await importing(settings, file)).toContain('old.sealed: accepted')
  })

  it('takes nothing in with keys that are not those of the database', async () => {
    const settings = place.settings()
    await startReview(settings).then(async review => review.stop())
    rmSync(join(settings.dataFolder, 'keys'), { recursive: true })
    const file = await sealedFile(settings, 'a.sealed', [textOf(aLetter())])
    await expect(importing(settings, file)).rejects.toThrow('belongs to the signing key')
  })

  it('keeps receipts in a folder where one is named, and writes over nothing', async () => {
    const settings = place.settings()
    const file = await sealedFile(settings, 'a.sealed', [textOf(aLetter())])
    const into = join(settings.dataFolder, 'receipts')
    await expect(importing(settings, file, '--into', into)).rejects.toThrow('Make it first')
    mkdirSync(into)
    writeFileSync(join(into, 'a.receipt'), 'mine')
    expect(await importing(settings, '--into', into, file)).toContain('holds something else')
    expect(readFileSync(join(into, 'a.receipt'), 'utf8')).toBe('mine')
    await expect(importing(settings)).rejects.toThrow('import FILES')
  })

  if (place.name === 'SQLite') {
    it('waits its turn: not beside a server on the same file', async () => {
      const settings = place.settings()
      await startReview(settings)
      const file = await sealedFile(settings, 'a.sealed', [textOf(aLetter())])
      await expect(importing(settings, file)).rejects.toThrow('Another review server')
    })
  } else {
    it('runs beside a server, and each letter counts once', async () => {
      const settings = place.settings()
      const review = await startReview(settings)
      const letters = Array.from({ length: 20 }, () => aLetter())
      const files = await Promise.all(
        letters.map((letter, at) => sealedFile(settings, `${at}.sealed`, [textOf(letter)])),
      )
      const [, ...online] = await Promise.all([
        importing(settings, ...files),
        ...letters.map(letter => send(review, letter)),
      ])
      expect(online.every(({ status }) => status < 300)).toBe(true)
      await review.stop()
      expect(await stored(settings)).toHaveLength(letters.length)
    })
  }
})
