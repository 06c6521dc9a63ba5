/** How often what was answered since the start: counts only, for /metrics and for one line of the log a day. */
import { Counter, Gauge, Registry } from 'prom-client'
import type { ProblemCode } from '../shared/sharing/problem.ts'

export type Outcome = 'stored' | 'corrected' | 'same-again' | 'taken-back' | ProblemCode

export interface Counts {
  readonly note: (outcome: Outcome) => void
  /** What was noted since this was last asked. */
  readonly sinceLastAsked: () => Readonly<Partial<Record<Outcome, number>>>
  /** How many wait for the database now. */
  readonly waiting: () => number
  readonly begin: () => void
  readonly end: () => void
  readonly text: () => Promise<string>
  readonly contentType: string
}

export function createCounts(): Counts {
  const registry = new Registry()
  const answers = new Counter({
    name: 'review_answers_total',
    help: 'Answers given, by outcome.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  let recent: Partial<Record<Outcome, number>> = {}
  let waiting = 0
  new Gauge({
    name: 'review_waiting',
    help: 'Requests that wait for the database.',
    registers: [registry],
    collect() {
      this.set(waiting)
    },
  })
  return {
    note: outcome => {
      answers.inc({ outcome })
      recent[outcome] = (recent[outcome] ?? 0) + 1
    },
    sinceLastAsked: () => {
      const asked = recent
      recent = {}
      return asked
    },
    waiting: () => waiting,
    begin: () => {
      waiting += 1
    },
    end: () => {
      waiting -= 1
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
