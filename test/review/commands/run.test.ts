import { cpSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openStore } from '../../../review/database/open.ts'
import type { Settings } from '../../../review/settings.ts'
import { receipt } from '../../../shared/sharing/receipt.ts'
import {
  aLetter,
  clockOn,
  newSecret,
  onEachStore,
  reviewFolder,
  send,
  startReview,
  stored,
  takeBack,
  verdict,
} from '../../support/review.ts'
import { command } from '../../support/sealed.ts'

const auditOf = ({ dataFolder }: Settings) => readFileSync(join(dataFolder, 'audit.log'), 'utf8')

onEachStore(place => {
  it('says how much is stored while the server runs, and leaves a line about it', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const old = aLetter({ secret })
    for (const letter of [old, aLetter({ secret, replaces: old.id }), aLetter()]) {
      await send(review, letter)
    }
    const said = await command(settings, ['status'])
    expect(said).toContain('2026-Q4: 2 submissions, 1 corrected or no longer kept')
    expect(auditOf(settings)).toBe('2026-11-23 status: 2 submissions in 1 quarters\n')
  })

  it('backs up beside the running server and restores all of it into an empty database', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const [kept, gone, old] = [aLetter(), aLetter({ secret }), aLetter({ secret: 'a'.repeat(64) })]
    for (const letter of [kept, gone, old]) await send(review, letter)
    const correction = aLetter({ secret: 'a'.repeat(64), replaces: old.id })
    const given = await send(review, correction)
    await takeBack(review, gone.id, secret)
    const file = join(reviewFolder(), 'backup')
    await command(settings, ['backup', file])
    await expect(command(settings, ['backup', file])).rejects.toThrow('exists already')
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readFileSync(file, 'utf8')).not.toContain('PRIVATE KEY')
    await review.stop()
    const before = await stored(settings)
    const into = place.settings()
    await command(into, ['restore', file])
    expect(await stored(into)).toEqual(before)
    await expect(command(into, ['restore', file])).rejects.toThrow('already')
    await expect(startReview(into)).rejects.toThrow('belongs to the signing key')
    const keys = join(settings.dataFolder, 'keys')
    cpSync(keys, join(into.dataFolder, 'keys'), { recursive: true })
    const again = await startReview(into)
    expect(await send(again, correction)).toEqual({ ...given, status: 200 })
    expect(verdict(await send(again, gone))).toBe('410 withdrawn')
    expect(verdict(await send(again, old))).toBe('409 stale')
  })

  it('restores nothing of a backup that is hurt', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    for (let times = 0; times < 3; times += 1) await send(review, aLetter())
    const folder = reviewFolder()
    const file = join(folder, 'backup')
    await command(settings, ['backup', file])
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    const hurts = [
      lines.slice(0, -1),
      [...lines.slice(0, 2), ...lines.slice(3)],
      lines.map(line => line.replace('South East', 'South West')),
      [...lines, lines[1] ?? ''],
      ['nonsense'],
      [],
    ]
    const empty = place.settings()
    for (const [at, hurt] of hurts.entries()) {
      const spoilt = join(folder, `hurt-${at}`)
      writeFileSync(spoilt, hurt.join('\n'))
      await expect(command(empty, ['restore', spoilt])).rejects.toThrow('not a whole backup')
    }
    await expect(command(empty, ['restore', join(folder, 'none')])).rejects.toThrow('no file')
    expect(await stored(empty)).toEqual([])
  })

  it('erases what was kept long enough, keeps its receipt, and forgets the order things came in', async () => {
    const settings = place.settings({ REVIEW_KEEP_QUARTERS: '1' })
    const review = await startReview(settings)
    const letters = Array.from({ length: 30 }, () => aLetter())
    for (const letter of letters) await send(review, letter)
    const [first = aLetter()] = letters
    const given = await send(review, first)
    review.clock.set('2027-02-01')
    const newer = aLetter({}, { quarter: '2027-Q1' })
    await send(review, newer)
    await review.stop()
    expect(await command(settings, ['retention'], '2027-03-31')).toContain('0 submissions erased')
    expect(await command(settings, ['retention'], '2027-04-01')).toContain('30 submissions erased')
    const rows = await stored(settings)
    expect(rows.filter(({ body }) => body !== null).map(({ id }) => id)).toEqual([newer.id])
    if (settings.databaseUrl !== null) {
      const store = await openStore(settings, { isAlone: true })
      const { rows: order } = await sql<{
        id: string
        xmin: string
      }>`select id, xmin::text from letter order by ctid`.execute(store.db)
      await store.close()
      const ids = order.map(({ id }) => id)
      expect(ids).toEqual([...ids].sort())
      expect(new Set(order.map(({ xmin }) => xmin)).size).toBe(1)
    }
    const later = await startReview(settings, clockOn('2027-04-01'))
    expect(await send(later, first)).toEqual(given)
  })

  it('signs with new keys once they were changed, and keeps the old ones', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const letter = aLetter()
    const before = await send(review, letter)
    await review.stop()
    const old = receipt.parse(JSON.parse(before.text)).key
    expect(await command(settings, ['keys'])).toContain(old)
    expect(await command(settings, ['keys', 'change'])).toContain(`before it was ${old}`)
    await expect(command(settings, ['keys', 'change'])).rejects.toThrow('today already')
    const again = await startReview(settings)
    const after = receipt.parse(JSON.parse((await send(again, aLetter())).text))
    expect(after.key).not.toBe(old)
    expect(await send(again, letter)).toEqual({ ...before, status: 200 })
    const aside = join(settings.dataFolder, 'keys', 'before-2026-11-23', 'signing-key.pem')
    expect(statSync(aside).mode & 0o077).toBe(0)
  })

  it('knows no other command', async () => {
    const settings = place.settings()
    await expect(command(settings, ['imports'])).rejects.toThrow('The commands are: keys')
    await expect(command(settings, ['backup'])).rejects.toThrow('backup FILE')
  })
})
