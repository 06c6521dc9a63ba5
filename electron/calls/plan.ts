/** Answers about what people write on the plan. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { LineState, WrittenLine } from '../../shared/plan/line.ts'
import type { Database } from '../database/database.ts'
import * as lines from '../database/written-lines.ts'
import type { CallEdges } from './edges.ts'
import { knownQuestion, knownService } from './known.ts'

type Blank = Omit<WrittenLine, 'id' | 'questionId' | 'createdAt'>

const blank: Blank = {
  title: '',
  why: '',
  minutes: null,
  state: 'open',
  reason: '',
  reviewOn: null,
  dueOn: null,
  who: '',
  note: '',
  decidedAt: null,
}

const lineGone = () => new Failure('not-found', 'That line is no longer on the plan.')

export function planCalls(db: Database, edges: CallEdges): CallsOf<'plan'> {
  const { clock, newId, pack } = edges
  // Saying "done" again is a decision too: it settles a line that came back after a new answer.
  const decided = <C extends { readonly state?: LineState | undefined }>(change: C) =>
    change.state === undefined ? change : { ...change, decidedAt: clock.now() }
  const insert = (serviceId: string, line: Partial<Blank>, questionId: string | null) => {
    const whole = { ...blank, ...line, id: newId(), questionId, createdAt: clock.now() }
    lines.insert(db, serviceId, whole)
    return whole
  }

  return {
    'plan.lines': ({ serviceId }) => lines.list(db, knownService(db, serviceId).id),
    'plan.write': ({ serviceId, questionId, change }) =>
      db.transaction(() => {
        const service = knownService(db, serviceId)
        const question = knownQuestion(pack(), questionId)
        const before =
          lines.findForQuestion(db, service.id, question.id) ?? insert(service.id, {}, question.id)
        return lines.update(db, before, decided(change))
      })(),
    'plan.addOwn': ({ serviceId, line }) => insert(knownService(db, serviceId).id, line, null),
    'plan.writeOwn': ({ id, change }) => {
      const before = lines.findOwn(db, id)
      if (before === null) throw lineGone()
      return lines.update(db, before, decided(change))
    },
    'plan.removeOwn': ({ id }) => {
      if (!lines.removeOwn(db, id, clock.now())) throw lineGone()
    },
    'plan.restoreOwn': ({ id }) => {
      if (!lines.restoreOwn(db, id)) throw lineGone()
    },
  }
}
