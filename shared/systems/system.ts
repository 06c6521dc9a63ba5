/** A system or online service that the care service relies on: what it is for, what it holds, who makes it and how to do without it. */
import { z } from 'zod'
import {
  backers,
  certificateKinds,
  dataKinds,
  mostInNote,
  mostInWay,
  runsOnChoices,
  signInChecks,
  systemKinds,
  systemStates,
} from './choices.ts'

const line = (most: number) => z.string().trim().max(most)
const day = z.iso.date().nullable()
const choice = <C extends readonly [string, ...string[]]>(choices: C) => z.enum(choices).nullable()

/** Kept in the order of the choices and each once, so that the same choice is always the same list. */
const several = <C extends readonly [string, ...string[]]>(choices: C) =>
  z
    .array(z.enum(choices))
    .max(choices.length)
    .transform((chosen): readonly C[number][] =>
      choices.filter(each => chosen.some(one => one === each)),
    )
    .nullable()

const fields = {
  name: z.string().trim().min(1, 'Give the system a name.').max(80),
  kind: z.enum(systemKinds),
  supplier: line(80),
  supplierContact: line(120).describe('A phone number, or how else to reach them'),
  data: several(dataKinds),
  runsOn: choice(runsOnChoices),
  lookedAfterBy: line(80).describe('A role'),
  signInCheck: choice(signInChecks),
  certificates: several(certificateKinds),
  /** The day on which the first of the certificates ends. */
  certificateUntil: day,
  contractEndsOn: day,
  withoutIt: line(mostInWay).describe('How the work goes on while it is down'),
  backedUpBy: choice(backers),
  lookedAtOn: day,
  note: line(mostInNote),
  state: z.enum(systemStates),
  stoppedOn: day,
}

/** Every fact is sent; what is not known is empty or null. See nothing-known.ts. */
export const systemFacts = z.strictObject(fields)
export type SystemFacts = Readonly<z.infer<typeof systemFacts>>

export const systemChange = systemFacts.partial()
export type SystemChange = Readonly<z.infer<typeof systemChange>>

export interface System extends SystemFacts {
  readonly id: string
  readonly createdAt: string
}
