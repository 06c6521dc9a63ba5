import { expect, it } from 'vitest'
import { onEachStore, startReview } from '../../support/review.ts'

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: unknown
}
interface Content {
  readonly 'application/json': { readonly schema: Schema }
}
interface Document {
  readonly openapi: string
  readonly paths: Readonly<
    Record<string, { readonly post?: { readonly requestBody: { readonly content: Content } } }>
  >
}

onEachStore(place => {
  it('describes itself with the very schemas that letters are held to', async () => {
    const { address } = await startReview(place.settings())
    const document = (await (await fetch(`${address}/openapi.json`)).json()) as Document
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual([
      '/v1/submissions',
      '/v1/withdrawals',
      '/v1/review',
    ])
    const letter =
      document.paths['/v1/submissions']?.post?.requestBody.content['application/json'].schema
    expect(Object.keys(letter?.properties ?? {})).toEqual([
      'id',
      'replaces',
      'withdrawal',
      'submission',
    ])
    expect(letter?.additionalProperties).toBe(false)
    expect(letter?.properties?.['submission']?.additionalProperties).toBe(false)
  })
})
