import { createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { about, aboutPath } from '../../../shared/sharing/asked.ts'
import { details, signedDetailsText } from '../../../shared/sharing/details.ts'
import { onEachStore, startReview } from '../../support/review.ts'

onEachStore(place => {
  it('says who it is, what it collects and until when, and signs its details', async () => {
    const settings = place.settings({ REVIEW_NAME: 'The review' })
    const review = await startReview(settings)
    const asked = async () => about.parse(await (await fetch(review.address + aboutPath)).json())
    const said = await asked()
    expect(said).toMatchObject({ schema: 1, quarter: '2026-Q4', lastDay: '2027-01-14' })
    const file = join(settings.dataFolder, 'review-details.json')
    const kept = details.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(said.details).toEqual(kept)
    expect(kept).toMatchObject({ name: 'The review', address: review.address })
    const x = Buffer.from(kept.signingKey, 'base64').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const text = Buffer.from(signedDetailsText(kept))
    expect(verify(null, text, key, Buffer.from(kept.signature, 'base64'))).toBe(true)
    expect(review.lines).toEqual([
      `The review listens at ${review.address}; its details are in ${file}`,
    ])
    review.clock.set('2027-01-01')
    expect((await asked()).quarter).toBe('2027-Q1')
    review.clock.set('2040-01-01')
    expect((await fetch(review.address + aboutPath)).status).toBe(409)
  })
})
