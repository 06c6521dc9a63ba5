import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal } from '../../electron/system/sealing.ts'
import { openSealed } from '../../review/sealed.ts'
import { Trouble } from '../../review/trouble.ts'

const publicOf = (key: KeyObject) =>
  Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  return { privateKey, publicKey: publicOf(publicKey) }
}
const key = newKey()
const closed = async (...texts: readonly string[]) => Buffer.from(await seal(texts, key.publicKey))

describe('a sealed file', () => {
  it('gives the texts again, with the right key among several, and its size says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3000 }), {
          minLength: 1,
          maxLength: 3,
        }),
        async texts => {
          const lines = texts.map(text => JSON.stringify(text))
          const bytes = await closed(...lines)
          expect(await openSealed(bytes, [newKey().privateKey, key.privateKey])).toEqual(lines)
          expect((bytes.length - 26 - 8 - 32 - 16) % 8192).toBe(0)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('never comes out the same twice', async () => {
    expect((await closed('{}')).equals(await closed('{}'))).toBe(false)
  })

  it('is refused with any one byte changed, at every place', async () => {
    const bytes = await closed('{}')
    const opened: number[] = []
    for (let at = 0; at < bytes.length; at += 1) {
      const hurt = Buffer.from(bytes)
      hurt[at] = (hurt[at] ?? 0) ^ (1 << (at % 8))
      await openSealed(hurt, [key.privateKey]).then(
        () => opened.push(at),
        (error: unknown) => expect(error).toBeInstanceOf(Trouble),
      )
    }
    expect(opened).toEqual([])
  }, 60_000)

  it('is refused cut short at any place, or with something behind it', async () => {
    const bytes = await closed('{}')
    const cuts = [0, 1, 25, 26, 33, 34, 65, 66, 81, 82, bytes.length - 1]
    for (const hurt of [
      ...cuts.map(cut => bytes.subarray(0, cut)),
      Buffer.concat([bytes, bytes]),
    ]) {
      await expect(openSealed(hurt, [key.privateKey])).rejects.toThrow(Trouble)
    }
  })

  it('is refused by another key, which is said', async () => {
    await expect(openSealed(await closed('{}'), [newKey().privateKey])).rejects.toThrow(
      'closed with a key that is not here',
    )
  })

  it('is refused where it is anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        await expect(openSealed(Buffer.from(bytes), [key.privateKey])).rejects.toThrow(Trouble)
      }),
    )
  })
})
