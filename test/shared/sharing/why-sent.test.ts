import { expect, it } from 'vitest'
import { reasonsFor } from '../../../shared/sharing/why-sent.ts'
import { aSubmission } from '../../support/review.ts'

const whats = (parts: Parameters<typeof aSubmission>[0]) =>
  reasonsFor(aSubmission(parts)).map(({ what }) => what)

it('gives a reason for everything that is sent, and for nothing that is left out', () => {
  expect(whats({ region: null, dspt: null })).toEqual([
    'The edition of this form',
    'The three months',
    'The edition of the questions',
    'The version of the app',
    'The kind of service',
    'The size',
    'The answers',
  ])
})

it('speaks of each fact about the devices where there are any', () => {
  const share = 'all'
  const shares = { pastSupport: share, encrypted: share, antivirus: share, updated: share } as const
  const devices = { count: '5-9', ...shares, locked: share, personal: share } as const
  const said = reasonsFor(aSubmission({ devices }))
  expect(said).toHaveLength(17)
  expect(new Set(said.map(({ what }) => what)).size).toBe(17)
})
