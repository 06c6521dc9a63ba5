/** The steps in the life of a list: what was done, when, and the whole thing before and after. The same for every list that can be undone. */
import type { Kept, ListStep, OneStep, StepKind } from '../../shared/steps/step.ts'
import type { Database } from './database.ts'
import { insertMany, type Into } from './insert-many.ts'
import { prepared } from './prepared.ts'

export interface StepToKeep {
  readonly id: string
  readonly serviceId: string
  readonly kind: StepKind
  readonly at: string
  readonly by: string
  readonly source: string
}

export interface ChangeToKeep<T> {
  readonly before: T | null
  readonly after: T | null
}

interface ChangeRow {
  readonly before: string | null
  readonly after: string | null
}

/** What a list calls its things; only names of our own tables are put into the SQL. */
interface Names<Many extends string> {
  readonly one: 'device' | 'system'
  readonly many: Many
}

type CountedStep<Many extends string> = ListStep & { readonly [M in Many]: number }

const ofKeptService = 'service_id IN (SELECT id FROM service WHERE removed_at IS NULL)'

/** The functions of one list's two tables of steps. */
export function stepsOf<T extends Kept, Many extends string>(
  names: Names<Many>,
  nothingKnown: Partial<T>,
) {
  const texts = textsOf(nothingKnown)
  return {
    ...writes(names, texts),
    ...reads<T, Many>(names, texts),
    ...readsSince(names, texts),
  }
}

interface Texts<T> {
  readonly asText: (thing: T | null) => string | null
  readonly asThing: (text: string | null) => T | null
}

/** A fact that is not known is not written: of most devices little is, and a step of thousands is written in half the time. */
function textsOf<T extends Kept>(nothingKnown: Partial<T>): Texts<T> {
  const blank = Object.entries(nothingKnown).filter(([, value]) => value === null || value === '')
  const unsaid = new Map<string, unknown>(blank)
  const said = (thing: T) => {
    const facts: Record<string, unknown> = {}
    for (const key of Object.keys(thing)) {
      const value = thing[key as keyof T]
      if (value !== unsaid.get(key)) facts[key] = value
    }
    return facts
  }
  return {
    asText: thing => (thing === null ? null : JSON.stringify(said(thing))),
    // Only this file writes these texts.
    asThing: text =>
      text === null ? null : { ...Object.fromEntries(blank), ...(JSON.parse(text) as T) },
  }
}

function writes<T extends Kept>({ one }: Pick<Names<string>, 'one'>, { asText }: Texts<T>) {
  const step = `${one}_step`
  return {
    insert: (db: Database, toKeep: StepToKeep, toChange: readonly ChangeToKeep<T>[]): void => {
      prepared<object>(
        db,
        `INSERT INTO ${step} (id, service_id, kind, at, by, source)
        VALUES (@id, @serviceId, @kind, @at, @by, @source)`,
      ).run(toKeep)
      const into: Into<ChangeToKeep<T>> = {
        sql: `INSERT INTO ${step}_change (step_id, ${one}_id, before_facts, after_facts)`,
        values: '(?, ?, ?, ?)',
        bind: (bound, { before, after }) =>
          void bound.push(toKeep.id, (after ?? before)?.id, asText(before), asText(after)),
      }
      insertMany(db, into, toChange)
    },

    markUndone: (db: Database, id: string, undoneAt: string): void => {
      const sql = `UPDATE ${step} SET undone_at = ? WHERE id = ?`
      prepared<[string, string]>(db, sql).run(undoneAt, id)
    },
  }
}

function reads<T extends Kept, Many extends string>(
  { one, many }: Names<Many>,
  { asThing }: Texts<T>,
) {
  type Step = CountedStep<Many>
  const step = `${one}_step`
  const changes = `${step}_change`
  const ofStep = `FROM ${changes} WHERE step_id = ${step}.id`
  const columns = `id, kind, at, by, source, undone_at AS undoneAt,
    (SELECT count(*) ${ofStep}) AS ${many},
    CASE (SELECT count(*) ${ofStep}) WHEN 1 THEN
      (SELECT coalesce(after_facts, before_facts) ->> 'name' ${ofStep})
    ELSE '' END AS onlyName`
  return {
    /** The newest first. */
    list: (db: Database, serviceId: string, most: number): readonly Step[] => {
      const sql = `SELECT ${columns} FROM ${step} WHERE service_id = ?
        ORDER BY at DESC, rowid DESC LIMIT ?`
      return prepared<[string, number], Step>(db, sql).all(serviceId, most)
    },

    /** A step of a service that has not been removed. */
    find: (db: Database, id: string): (Step & { readonly serviceId: string }) | null => {
      const sql = `SELECT ${columns}, service_id AS serviceId FROM ${step}
        WHERE id = ? AND ${ofKeptService}`
      return prepared<[string], Step & { readonly serviceId: string }>(db, sql).get(id) ?? null
    },

    changesOf: (db: Database, stepId: string): readonly ChangeToKeep<T>[] => {
      const sql = `SELECT before_facts AS before, after_facts AS after FROM ${changes}
        WHERE step_id = ? ORDER BY rowid`
      return prepared<[string], ChangeRow>(db, sql)
        .all(stepId)
        .map(({ before, after }) => ({ before: asThing(before), after: asThing(after) }))
    },

    /** Everything that happened to one of them, the newest first. */
    historyOf: (db: Database, id: string): readonly OneStep<T>[] => {
      const sql = `SELECT id AS stepId, kind, at, by, undone_at AS undoneAt,
          before_facts AS before, after_facts AS after
        FROM ${step} JOIN ${changes} ON step_id = id
        WHERE ${one}_id = ? ORDER BY at DESC, ${step}.rowid DESC`
      return prepared<[string], Omit<OneStep<T>, 'before' | 'after'> & ChangeRow>(db, sql)
        .all(id)
        .map(row => ({ ...row, before: asThing(row.before), after: asThing(row.after) }))
    },
  }
}

function readsSince<T extends Kept>({ one }: Pick<Names<string>, 'one'>, { asThing }: Texts<T>) {
  const step = `${one}_step`
  return {
    /** What was done since a moment and still holds, in its order. */
    changesSince: (
      db: Database,
      serviceId: string,
      since: string,
    ): readonly Pick<OneStep<T>, 'at' | 'before' | 'after'>[] => {
      const sql = `SELECT at, before_facts AS before, after_facts AS after
        FROM ${step} JOIN ${step}_change ON step_id = id
        WHERE service_id = ? AND at > ? AND undone_at IS NULL ORDER BY at, ${step}.rowid`
      return prepared<[string, string], Pick<OneStep<T>, 'at'> & ChangeRow>(db, sql)
        .all(serviceId, since)
        .map(({ at, before, after }) => ({ at, before: asThing(before), after: asThing(after) }))
    },
  }
}
