import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lettersPath, withdrawalsPath } from '../../shared/sharing/asked.ts'
import { runCommand } from '../../review/commands/run.ts'
import {
  aLetter,
  newSecret,
  onEachStore,
  post,
  send,
  startReview,
  takeBack,
  textOf,
} from '../support/review.ts'

/** Every byte in a folder, as text. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .map(path => readFileSync(path, 'latin1'))
    .join('\n')
}

onEachStore(place => {
  const leftOf = (settings: ReturnType<typeof place.settings>, lines: readonly string[]) =>
    [
      bytesIn(settings.dataFolder),
      lines.join('\n'),
      settings.databaseUrl === null ? '' : place.postgres().dump(settings.databaseUrl),
    ].join('\n')

  it('keeps no trace of who sent, from where, with what and at which time', async () => {
    const settings = place.settings({ REVIEW_PROXY: '127.0.0.1' })
    const review = await startReview(settings)
    const planted = {
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.77',
      forwarded: 'for=203.0.113.78',
      'user-agent': 'RosewoodBrowser/9',
      cookie: 'session=RosewoodCookie',
      referer: 'https://rosewood.example/',
      'x-request-id': 'RosewoodRequest',
    }
    const before = new Date()
    const secret = newSecret()
    const letter = aLetter({ secret })
    const ask = (path: string, text: string) => post(review.address + path, text, planted)
    expect((await ask(lettersPath, textOf(letter))).status).toBe(201)
    await ask(lettersPath, JSON.stringify({ ...letter, name: 'RosewoodName' }))
    await ask(`${lettersPath}/RosewoodPath?q=RosewoodQuery`, '{}')
    await ask(withdrawalsPath, JSON.stringify({ id: letter.id, secret: newSecret() }))
    const text = await fetch(`${review.address}/metrics`)
    const metrics = await text.text()
    expect(metrics).toContain('review_answers_total{outcome="stored"} 1')
    await runCommand(
      { ...settings },
      {
        command: 'backup',
        rest: [join(settings.dataFolder, 'backup')],
        today: '2026-11-23',
        write: () => undefined,
      },
    )
    await review.stop()
    const left = `${leftOf(settings, review.lines)}\n${metrics}`
    expect(left).toContain(letter.id)
    for (const trace of ['203.0.113', 'osewood', secret]) expect(left).not.toContain(trace)
    // Times: ISO with hours, and seconds or milliseconds since 1970 of the minute it was sent in.
    expect(left).not.toMatch(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d/)
    const seconds = Math.floor(before.getTime() / 1000)
    for (let later = 0; later < 60; later += 1) expect(left).not.toContain(String(seconds + later))
  })

  it('has no trace left of what was in a submission that was taken back or corrected', async () => {
    const settings = place.settings()
    const review = await startReview(settings)
    const secret = newSecret()
    // The one thing in them that stands nowhere else.
    const first = aLetter({ secret }, { answers: { 'paying-safely': 'partly' } })
    const second = aLetter({ secret, replaces: first.id }, { answers: { 'key-codes': 'partly' } })
    await send(review, first)
    await send(review, second)
    const corrected = leftOf(settings, review.lines)
    expect(corrected).not.toContain('paying-safely')
    expect(corrected).toContain('key-codes')
    await takeBack(review, second.id, secret)
    const gone = leftOf(settings, review.lines)
    expect(gone).not.toContain('key-codes')
    for (const mark of [first.id, second.id, first.withdrawal]) expect(gone).not.toContain(mark)
  })
})
