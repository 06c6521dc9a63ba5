import { describe, expect, it } from 'vitest'
import { listedLink } from '../../../../electron/system/links.ts'
import { contacts, sites } from '../../../../renderer/screens/help/help-words.ts'

describe('who to turn to', () => {
  it('says for each who published it', () => {
    expect(contacts.every(({ source }) => /^As (published|announced) /.test(source))).toBe(true)
  })

  it('links only to pages that the app opens', () => {
    expect(sites.map(({ url }) => listedLink(url))).toEqual(sites.map(({ url }) => url))
  })
})
