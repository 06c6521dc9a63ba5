import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { aboutPath, lettersPath } from '../../../shared/sharing/asked.ts'
import { about } from '../../../shared/sharing/asked.ts'
import { receipt, signedText } from '../../../shared/sharing/receipt.ts'
import {
  aLetter,
  hashOf,
  newSecret,
  onEachStore,
  post,
  send,
  startReview,
  stored,
  tally,
  textOf,
  verdict,
} from '../../support/review.ts'

onEachStore(place => {
  it('stores a submission and gives a receipt that can be checked', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const letter = aLetter()
    const answer = await send(review, letter)
    expect(answer.status).toBe(201)
    const given = receipt.parse(JSON.parse(answer.text))
    expect(given).toMatchObject({
      id: letter.id,
      sha256: hashOf(textOf(letter)),
      quarter: '2026-Q4',
      storedOn: '2026-11-23',
    })
    const response = await fetch(review.address + aboutPath)
    const { details } = about.parse(await response.json())
    const x = Buffer.from(details.signingKey, 'base64').toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    const signature = Buffer.from(given.signature, 'base64')
    expect(verify(null, Buffer.from(signedText(given)), key, signature)).toBe(true)
    expect(given.key).toBe(hashOf(Buffer.from(details.signingKey, 'base64')).slice(0, 16))
    await review.stop()
    expect(await stored(settings)).toEqual([
      {
        id: letter.id,
        sha256: given.sha256,
        withdrawal: letter.withdrawal,
        quarter: '2026-Q4',
        body: textOf(letter),
        replaced_by: null,
        receipt: answer.text,
      },
    ])
  })

  it('gives the same receipt for the same bytes for ever, and refuses others under that number', async () => {
    const review = await startReview(place.settings())
    const letter = aLetter()
    const first = await send(review, letter)
    review.clock.set('2027-11-23')
    expect(await send(review, letter)).toEqual({ ...first, status: 200 })
    const other = { ...letter, submission: { ...letter.submission, size: null } }
    expect(verdict(await send(review, other))).toBe('409 other-bytes')
  })

  it('stores the same submission once, sent a thousand times at once', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const letter = aLetter()
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => send(review, letter)))
    expect(tally(answers)).toEqual({ '201': 1, '200': 999 })
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    await review.stop()
    expect(await stored(settings)).toHaveLength(1)
  })

  it('lets one of many different texts under one number win', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const id = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => send(review, aLetter({ id }))),
    )
    expect(tally(answers)).toEqual({ '201': 1, '409 other-bytes': 99 })
    await review.stop()
    expect(await stored(settings)).toHaveLength(1)
  })

  it('puts a correction in the place of the old one, of which only the number and sum stay', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const old = aLetter({ secret })
    const correction = aLetter({ secret, replaces: old.id }, { size: '50+' })
    const receiptOfOld = (await send(review, old)).text
    expect(verdict(await send(review, correction))).toBe('201')
    expect(verdict(await send(review, correction))).toBe('200')
    expect(verdict(await send(review, old))).toBe('409 stale')
    const changed = { ...old, submission: { ...old.submission, size: null } }
    expect(verdict(await send(review, changed))).toBe('409 other-bytes')
    await review.stop()
    const rows = await stored(settings)
    expect(rows.find(({ id }) => id === old.id)).toEqual({
      id: old.id,
      sha256: hashOf(textOf(old)),
      withdrawal: old.withdrawal,
      quarter: '2026-Q4',
      body: null,
      replaced_by: correction.id,
      receipt: receiptOfOld,
    })
    expect(rows.find(({ id }) => id === correction.id)?.body).toBe(textOf(correction))
  })

  it('lets one of many corrections win and stores none of the others', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const old = aLetter({ secret })
    await send(review, old)
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => send(review, aLetter({ secret, replaces: old.id }))),
    )
    expect(tally(answers)).toEqual({ '201': 1, '409 stale replaces': 99 })
    await review.stop()
    expect(await stored(settings)).toHaveLength(2)
  })

  it('corrects only what is there, is one’s own and belongs to the same quarter', async () => {
    const review = await startReview(place.settings())
    const secret = newSecret()
    const old = aLetter({ secret })
    await send(review, old)
    const tries = [
      aLetter({ secret, replaces: randomUUID() }),
      aLetter({ replaces: old.id }),
      aLetter({ secret, replaces: old.id }, { quarter: '2027-Q1' }),
    ]
    review.clock.set('2027-01-02')
    const said = []
    for (const letter of tries) said.push(verdict(await send(review, letter)))
    expect(said).toEqual([
      '404 unknown-letter replaces',
      '403 not-yours replaces',
      '409 not-this-quarter replaces',
    ])
  })

  it('takes the quarter that runs, and the one before until it is frozen', async () => {
    const review = await startReview(place.settings())
    const said = async (day: string, quarter: '2026-Q4' | '2027-Q1' | '2027-Q2') => {
      review.clock.set(day)
      return verdict(await send(review, aLetter({}, { quarter })))
    }
    expect(await said('2026-12-30', '2027-Q1')).toBe('409 not-this-quarter submission.quarter')
    // In England it may already be tomorrow.
    expect(await said('2026-12-31', '2027-Q1')).toBe('201')
    expect(await said('2027-01-01', '2027-Q2')).toBe('409 not-this-quarter submission.quarter')
    expect(await said('2027-01-14', '2026-Q4')).toBe('201')
    expect(await said('2027-01-15', '2026-Q4')).toBe('409 quarter-closed submission.quarter')
  })

  it('takes a correction of the quarter before until the freeze, and never for another quarter', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    const first = aLetter({ secret })
    await send(review, first)
    const correct = async (day: string, replaces: string, changes = {}) => {
      review.clock.set(day)
      const letter = aLetter({ secret, replaces }, { dspt: 'met', ...changes })
      return { id: letter.id, said: verdict(await send(review, letter)) }
    }
    const other = await correct('2027-01-14', first.id, { quarter: '2027-Q1' })
    expect(other.said).toBe('409 not-this-quarter replaces')
    const inTime = await correct('2027-01-14', first.id)
    expect(inTime.said).toBe('201')
    const late = await correct('2027-01-15', inTime.id)
    expect(late.said).toBe('409 quarter-closed submission.quarter')
    await review.stop()
    const rows = await stored(settings)
    expect(rows.map(({ id, replaced_by: by }) => [id, by]).sort()).toEqual(
      [
        [first.id, inTime.id],
        [inTime.id, null],
      ].sort(),
    )
  })

  it('says what is wrong with a submission and never repeats what came', async () => {
    const review = await startReview(place.settings())
    const good = aLetter()
    const text = textOf(good)
    const marker = 'Rosewood'
    const withField = (name: string, value: unknown) =>
      JSON.stringify({ ...good, submission: { ...good.submission, [name]: value } })
    const tries: readonly (readonly [string | Buffer<ArrayBuffer>, string])[] = [
      ['', '400 not-json'],
      [`{"${marker}`, '400 not-json'],
      [Buffer.from([0xff, 0xfe, 0x7b]), '400 not-json'],
      [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), '400 not-json'],
      [JSON.stringify(good, null, 1), '400 not-canonical'],
      [` ${text}`, '400 not-canonical'],
      [text.replace('"yes"', '"\\u0079es"'), '400 not-canonical'],
      [text.replace('"schema":1', '"schema":1.0'), '400 not-canonical'],
      [text.replace('"answers":{', `"answers":{"__proto__":"${marker}",`), '400 not-canonical'],
      [text.replace('{"id"', `{"__proto__":"${marker}","id"`), '422 wrong-shape'],
      [JSON.stringify(marker), '422 wrong-shape'],
      [JSON.stringify({ ...good, [marker]: 1 }), '422 wrong-shape'],
      [withField(marker, marker), '422 wrong-shape submission'],
      [withField('size', marker), '422 wrong-shape submission.size'],
      [withField('answers', { [marker]: 'yes' }), '422 wrong-shape submission.answers'],
      [
        withField('answers', { 'device-list': marker }),
        '422 wrong-shape submission.answers.device-list',
      ],
      [withField('schema', 2), '422 newer-schema submission.schema'],
      [withField('schema', marker), '422 wrong-shape submission.schema'],
      [text + ' '.repeat(40_000), '413 too-large'],
    ]
    for (const [body, expected] of tries) {
      const answer = await post(review.address + lettersPath, body)
      expect([verdict(answer), answer.text.includes(marker)]).toEqual([expected, false])
    }
    const asText = await post(review.address + lettersPath, text, { 'content-type': 'text/plain' })
    expect(verdict(asText)).toBe('415 wrong-type')
  })

  it('tells whoever asks too often when to come back', async () => {
    const review = await startReview(place.settings({ REVIEW_PER_MINUTE: '3' }))
    const letter = aLetter()
    for (let times = 0; times < 3; times += 1) await send(review, letter)
    const answer = await send(review, letter)
    expect([verdict(answer), answer.retryAfter]).toEqual(['429 too-many', '20'])
  })
})
