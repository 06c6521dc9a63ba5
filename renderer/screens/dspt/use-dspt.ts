import type { Dspt } from '../../../shared/checklist/frameworks.ts'
import type { AnsweredFor } from '../../../shared/dspt/answer-text.ts'
import { answeredDspt, type AnsweredDsptGroup } from '../../../shared/dspt/items.ts'
import { useStandards, useToday, useWork, type Work } from '../../stores.tsx'

export interface DsptWork {
  readonly work: Work
  readonly dspt: Dspt
  readonly groups: readonly AnsweredDsptGroup[]
  /** What the texts are made from. */
  readonly about: AnsweredFor
}

export interface ReadDspt {
  /** Undefined while it is being read, and after that failed. */
  readonly read?: DsptWork
  readonly error?: unknown
  readonly again: () => void
}

/** The DSPT with the answers of the service at hand. */
export function useDspt(): ReadDspt {
  const work = useWork()
  const today = useToday()
  const { standards, ...rest } = useStandards()
  if (work === null || standards === undefined) return rest
  const { service, pack, answers, plan } = work
  const { dspt } = standards
  const groups = answeredDspt(dspt, pack, answers)
  return { ...rest, read: { work, dspt, groups, about: { service, answers, plan, today } } }
}
