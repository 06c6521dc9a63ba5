/** Lists that can be undone: whatever changes one is a step, written with what was there before. The same for every such list. */
import { Failure } from '../../shared/failure.ts'
import { isSameFact, type Kept, type StepKind } from '../../shared/steps/step.ts'
import type { Database } from '../database/database.ts'
import type { ChangeToKeep, stepsOf } from '../database/list-steps.ts'
import type { CallEdges } from './edges.ts'

/** As many steps as anyone can look back through. */
export const stepsShown = 50

/** The table file of a list, and its steps. */
export interface KeptList<T extends Kept> {
  readonly things: {
    readonly find: (db: Database, id: string) => T | null
    readonly insert: (db: Database, serviceId: string, thing: T) => void
    /** In the order given; a long list may go a faster way than one by one. */
    readonly insertAll: (db: Database, serviceId: string, things: readonly T[]) => void
    readonly update: (db: Database, thing: T) => void
    readonly remove: (db: Database, id: string) => void
  }
  readonly steps: Pick<
    ReturnType<typeof stepsOf<T, never>>,
    'insert' | 'find' | 'changesOf' | 'markUndone'
  >
}

export interface Doing {
  readonly serviceId: string
  readonly kind: StepKind
  readonly by: string
  readonly source?: string
}

/** What takes a step and takes it back. */
export function stepper<T extends Kept>(list: KeptList<T>) {
  const { things, steps } = list

  /** Makes the list say what stands after a change. */
  const turn = (db: Database, serviceId: string, { before, after }: ChangeToKeep<T>): void => {
    if (after === null) {
      if (before !== null) things.remove(db, before.id)
    } else if (before === null) things.insert(db, serviceId, after)
    else things.update(db, after)
  }

  /** Does all changes of one step or none: adds, changes or removes each thing and keeps what was there before. */
  const doStep = (
    db: Database,
    { clock, newId }: Pick<CallEdges, 'clock' | 'newId'>,
    doing: Doing,
    changes: readonly ChangeToKeep<T>[],
  ): string => {
    const step = { source: '', ...doing, id: newId(), at: clock.now() }
    db.transaction(() => {
      const added: T[] = []
      for (const change of changes) {
        // A long import lets other calls have their turn: what it was worked out from may have changed meanwhile.
        const { before, after } = change
        if (before !== null && !isSame(things.find(db, before.id), before))
          throw changedMeanwhile(before)
        if (before === null && after !== null) added.push(after)
        else turn(db, doing.serviceId, change)
      }
      things.insertAll(db, doing.serviceId, added)
      steps.insert(db, step, changes)
    })()
    return step.id
  }

  /** Brings back exactly what was there, for everything in the step or for nothing. */
  const undo = (db: Database, stepId: string, now: string): void => {
    const step = steps.find(db, stepId)
    if (step === null) throw new Failure('not-found', 'That step is no longer kept.')
    if (step.undoneAt !== null) throw new Failure('conflict', 'That was undone already.')
    db.transaction(() => {
      for (const { before, after } of steps.changesOf(db, stepId)) {
        const id = (after ?? before)?.id ?? ''
        if (!isSame(things.find(db, id), after)) throw changedSince(after ?? before)
        turn(db, step.serviceId, { before: after, after: before })
      }
      steps.markUndone(db, stepId, now)
    })()
  }

  return { doStep, undo }
}

function isSame<T extends Kept>(one: T | null, other: T | null): boolean {
  if (one === null || other === null) return one === other
  // Object.keys forgets the names that it was given.
  const keys = Object.keys(one) as (keyof T)[]
  return keys.every(key => isSameFact(one[key], other[key]))
}

function changedMeanwhile({ name }: Kept): Failure {
  return new Failure(
    'conflict',
    `“${name}” was changed by somebody else meanwhile. Nothing was done; look again and try once more.`,
  )
}

function changedSince(thing: Kept | null): Failure {
  return new Failure(
    'conflict',
    `“${thing?.name ?? 'What it was about'}” was changed again since. Undo the later change first; nothing was undone.`,
  )
}
