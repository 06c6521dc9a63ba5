/** Builders for advisories: everything has a default but whom they concern. */
import { parse, stringify } from 'yaml'
import type { z } from 'zod'
import {
  type Advisory,
  advisory,
  deviceCondition,
  systemCondition,
} from '../../shared/sharing/advisory.ts'
import type { Lists } from '../../shared/advisories/concern.ts'

type Written = z.input<typeof advisory>

export const writtenAdvisory = {
  id: 'mend-it',
  version: 1,
  publishedOn: '2026-11-20',
  reviewBy: '2027-02-01',
  urgency: 'soon',
  title: 'Mend what is broken',
  happened: 'Something has a hole in it. People are using it to get in.',
  matters: 'Someone could read what is written about the people you care for.',
  who: 'you',
  steps: ['Open the settings.', 'Choose to update.'],
  source: { words: 'A made-up source', on: '2026-11-19', sure: 'read' },
  concerns: { everybody: true },
} as const satisfies Written

export const anAdvisory = (parts: Partial<Written> = {}): Advisory =>
  advisory.parse({ ...writtenAdvisory, ...parts })

export const forDevices = (...conditions: readonly z.input<typeof deviceCondition>[]) =>
  anAdvisory({ concerns: { devices: [...conditions] } })

export const forSystems = (...conditions: readonly z.input<typeof systemCondition>[]) =>
  anAdvisory({ concerns: { systems: [...conditions] } })

export const aCondition = (parts: z.input<typeof deviceCondition>) => deviceCondition.parse(parts)
export const aSystemCondition = (parts: z.input<typeof systemCondition>) =>
  systemCondition.parse(parts)

export const listsOf = (parts: Partial<Lists> = {}): Lists => ({
  kind: 'care-home',
  devices: [],
  systems: [],
  ...parts,
})

/** As the review team writes it. */
export const yamlOf = (parts: Partial<Written> = {}): string =>
  stringify(parse(JSON.stringify({ ...writtenAdvisory, ...parts })))
