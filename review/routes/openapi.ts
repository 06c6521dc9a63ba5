/** The review for programs: an OpenAPI document made from the very schemas that letters are held to. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  about,
  aboutPath,
  lettersPath,
  withdrawalsPath,
  withdrawn,
} from '../../shared/sharing/asked.ts'
import { schemaVersions } from '../../shared/sharing/choices.ts'
import { letter, withdrawal } from '../../shared/sharing/letter.ts'
import { problem } from '../../shared/sharing/problem.ts'
import { receipt } from '../../shared/sharing/receipt.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema: z.toJSONSchema(schema) } })

const answers = (good: Readonly<Record<string, string>>, schema: z.ZodType, bad: string) => ({
  ...Object.fromEntries(
    Object.entries(good).map(([status, description]) => [
      status,
      { description, content: json(schema) },
    ]),
  ),
  default: { description: bad, content: json(problem) },
})

const refused =
  'Refused, with a code and a sentence: 400, 403, 404, 409, 410, 413, 415, 422; 429 and 503 with Retry-After.'

const document = {
  openapi: '3.1.0',
  info: {
    title: 'The landscape review of Care Cyber Check',
    version: String(Math.max(...schemaVersions)),
  },
  paths: {
    [lettersPath]: {
      post: {
        summary: 'Send a submission, as canonical JSON: names in order, no blanks.',
        requestBody: { required: true, content: json(letter) },
        responses: answers({ 201: 'Stored.', 200: 'It was stored before.' }, receipt, refused),
      },
    },
    [withdrawalsPath]: {
      post: {
        summary: 'Take back all that was sent with a secret.',
        requestBody: { required: true, content: json(withdrawal) },
        responses: answers({ 200: 'Taken back, now or before.' }, withdrawn, refused),
      },
    },
    [aboutPath]: {
      get: {
        summary: 'Who the review is and what it does with what is sent.',
        responses: answers({ 200: 'As it is now.' }, about, refused),
      },
    },
  },
}

export function openapi(app: FastifyInstance): void {
  app.get('/openapi.json', () => document)
}
