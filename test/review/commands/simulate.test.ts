import { describe, expect, it } from 'vitest'
import { settingsToShow } from '../../../review/commands/show.ts'
import { readSettings } from '../../../review/settings.ts'
import { sentIn } from '../../support/made-up-nation.ts'
import { clockOn, reviewFolder, startReview, stored } from '../../support/review.ts'
import { command } from '../../support/sealed.ts'

const settingsIn = (folder: string) =>
  readSettings({ REVIEW_DATA_FOLDER: folder, REVIEW_PORT: '0' })
const small = ['--services', '400', '--opt-in', '0.2', '--seed', '3']

describe('simulate --through', () => {
  it('sends the quarter that runs through the real door, once however often it is asked', async () => {
    const settings = settingsIn(reviewFolder())
    const own = settingsToShow(settings, ['--made-up'])
    const review = await startReview(own, clockOn('2027-02-01'))
    const asked = ['simulate', ...small, '--through', review.address]
    const sent = sentIn({ services: 400, optIn: 0.2, seed: 3, quarter: '2027-Q1' })
    const all = `2027-Q1: ${sent.length} made-up submissions sent`
    expect(await command(settings, asked)).toBe(`${all}, ${sent.length} of them new.`)
    expect(await command(settings, asked)).toBe(`${all}, 0 of them new.`)
    const said = await command(settings, ['publish', '2027-Q1', '--made-up', '--dry-run'])
    expect(said).toContain('made-up data')
    await review.stop()
    expect(await stored(own)).toHaveLength(sent.length)
  })

  it('sends nothing to a server that was not opened on made-up data, nor off this PC', async () => {
    const settings = settingsIn(reviewFolder())
    const review = await startReview(settings)
    const through = (address: string) =>
      command(settings, ['simulate', ...small, '--through', address])
    await expect(through(review.address)).rejects.toThrow('not opened on made-up data')
    for (const address of [
      'https://review.example.org',
      'http://127.0.0.1.example.org:8480',
      'http://example.org#127.0.0.1',
      'http://127.0.0.1:8480@example.org',
    ]) {
      await expect(through(address)).rejects.toThrow('never sent anywhere else')
    }
    await review.stop()
    expect(await stored(settings)).toEqual([])
    await expect(through(review.address)).rejects.toThrow('Nothing answers')
    const both = ['simulate', '--quarters', '2', '--through', review.address]
    await expect(command(settings, both)).rejects.toThrow('leave --quarters out')
  })
})
