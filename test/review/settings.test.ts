import { expect, it } from 'vitest'
import { readSettings } from '../../review/settings.ts'

it('starts on this PC alone with nothing set', () => {
  expect(readSettings({ XDG_DATA_HOME: '/data', PATH: '/bin' })).toMatchObject({
    host: '127.0.0.1',
    port: 8480,
    databaseUrl: null,
    address: null,
    limits: {
      keepQuarters: 12,
      perMinute: 60,
      mostWaiting: 200,
      proxy: null,
    },
  })
})

it.each([
  [{ REVIEW_PORT: '70000' }, 'REVIEW_PORT should be a whole number from 0 to 65535, such as 8480.'],
  [{ REVIEW_POTR: '1' }, 'REVIEW_POTR is not a setting of the review. Take it away'],
  // Every sender was told the day of the freeze: it can be put neither earlier nor later.
  [{ REVIEW_DAYS_AFTER_QUARTER: '7' }, 'REVIEW_DAYS_AFTER_QUARTER is not a setting of the review.'],
  [{ REVIEW_HOST: '0.0.0.0' }, 'Put a proxy with TLS in front and set REVIEW_BEHIND_TLS=yes'],
  [{ REVIEW_BEHIND_TLS: 'yes', REVIEW_NAME: 'The review' }, 'REVIEW_ADDRESS is needed'],
  [{ REVIEW_BEHIND_TLS: 'yes', REVIEW_ADDRESS: 'https://r.example' }, 'REVIEW_NAME is needed'],
  [{ REVIEW_ADDRESS: 'http://r.example' }, 'REVIEW_ADDRESS should be the address'],
  [{ REVIEW_PROXY: 'everyone' }, 'REVIEW_PROXY should be the address of the proxy in front'],
])('says what is wrong with %o', (environment, words) => {
  expect(() => readSettings(environment)).toThrow(words)
})

it('never shows the password of the database', () => {
  const read = () => readSettings({ DATABASE_URL: 'mysql://review:Rosewood@db/review' })
  expect(read).toThrow('DATABASE_URL should begin with postgresql://.')
  expect(read).not.toThrow('Rosewood')
})
