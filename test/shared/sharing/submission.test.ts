import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { questionsOf } from '../../../shared/checklist/status.ts'
import { appVersions, packVersions } from '../../../shared/sharing/choices.ts'
import { letter } from '../../../shared/sharing/letter.ts'
import { notShared, sharedQuestions } from '../../../shared/sharing/questions.ts'
import { submission } from '../../../shared/sharing/submission.ts'
import { whyDevices, whySent } from '../../../shared/sharing/why-sent.ts'
import { compilePack } from '../../../tools/content/compile.ts'

interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly anyOf?: readonly Schema[]
}

/** Every place in a schema where something could be sent that nobody has listed. */
function openPlaces(schema: Schema, path: string): readonly string[] {
  if (schema.enum !== undefined || schema.const !== undefined || schema.type === 'null') return []
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap(each => openPlaces(each, path))
  return schema.type === 'object' ? openInObject(schema, path) : [path]
}

function openInObject(schema: Schema, path: string): readonly string[] {
  const { properties = {}, additionalProperties, propertyNames } = schema
  const fields = Object.entries(properties).flatMap(([name, each]) =>
    openPlaces(each, `${path}.${name}`),
  )
  if (additionalProperties === false) return fields
  const isListed = typeof additionalProperties === 'object' && propertyNames?.enum !== undefined
  return isListed
    ? [...fields, ...openPlaces(additionalProperties, `${path}.*`)]
    : [...fields, `${path}.*`]
}

const walk = (schema: z.ZodType) => openPlaces(z.toJSONSchema(schema) as Schema, '')

describe('what can be sent', () => {
  it('is a closed list in every place, down to the last answer', () => {
    expect(walk(submission)).toEqual([])
  })

  it('is found out by this walk wherever it is not', () => {
    const open = z.strictObject({
      a: z.string(),
      b: z.number(),
      c: z.looseObject({}),
      d: z.record(z.string(), z.enum(['x'])),
      e: z.array(z.enum(['x'])),
      f: z.strictObject({ g: z.string().nullable() }),
    })
    expect(walk(open)).toEqual(['.a', '.b', '.c.*', '.d.*', '.e', '.f.g'])
  })

  it('goes out with nothing open round it but three random marks', () => {
    expect(walk(letter)).toEqual(['.id', '.replaces', '.withdrawal'])
  })

  it('has a written reason for every field', () => {
    expect(Object.keys(whySent).sort()).toEqual(Object.keys(submission.shape).sort())
    const { devices } = submission.shape
    expect(Object.keys(whyDevices).sort()).toEqual(Object.keys(devices.unwrap().shape).sort())
    for (const reason of [...Object.values(whySent), ...Object.values(whyDevices)])
      expect(reason).toMatch(/^[A-Z].{15,}\.$/)
  })

  it('speaks of every question of the checklist: sent, or never sent for a reason', () => {
    const asked = questionsOf(compilePack('assets/content')).map(({ id }) => id)
    expect([...sharedQuestions, ...Object.keys(notShared)].sort()).toEqual([...asked].sort())
    expect(sharedQuestions).toEqual(asked.filter(id => !(id in notShared)))
  })

  it('knows the words and the app that are given out now', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(appVersions).toContain(version.split('.').slice(0, 2).join('.'))
    expect(packVersions).toContain(compilePack('assets/content').version)
  })
})
