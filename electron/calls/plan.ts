/** Answers about what people write on the plan. */
import type { CallsOf } from '../../shared/contract.ts'
import { isAdvisoryKey } from '../../shared/advisories/advisory-key.ts'
import { isEndingKey } from '../../shared/devices/ending-key.ts'
import { Failure } from '../../shared/failure.ts'
import { lastingTitle } from '../../shared/plan/from-devices.ts'
import type { LineState, WrittenLine } from '../../shared/plan/line.ts'
import type { Service } from '../../shared/services/service.ts'
import type { Database } from '../database/database.ts'
import * as lines from '../database/written-lines.ts'
import type { CallEdges } from './edges.ts'
import { knownQuestion, knownService } from './known.ts'
import { standingNow } from './standing.ts'

type Blank = Omit<WrittenLine, 'id' | 'ruleKey' | 'createdAt'>

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

/** A line by rule before anything was written about it. Fails where nothing puts such a line on the plan. */
function firstWritten(
  db: Database,
  service: Service,
  key: string,
  edges: CallEdges,
): Partial<Blank> {
  if (isAdvisoryKey(key)) return { title: titleOfAdvisory(db, service, key, edges) }
  if (!isEndingKey(key)) {
    knownQuestion(edges.pack(), key)
    return {}
  }
  const { endings } = standingNow(db, service, edges)
  const ending = endings.find(each => each.key === key)
  if (ending === undefined) throw nothingEnds()
  return { title: lastingTitle(ending) }
}

function titleOfAdvisory(db: Database, service: Service, key: string, edges: CallEdges): string {
  const { advisories } = standingNow(db, service, edges)
  const concern = advisories.find(each => each.key === key)
  if (concern !== undefined) return concern.advisory.title
  throw new Failure(
    'not-found',
    'That advisory concerns nothing in your lists any more, or was taken back. Nothing was saved.',
  )
}

const nothingEnds = () =>
  new Failure('not-found', 'No device in the list waits for this any more. Nothing was saved.')

export function planCalls(db: Database, edges: CallEdges): CallsOf<'plan'> {
  const { clock, newId } = edges
  // Saying "done" again is a decision too: it settles a line that came back after a new answer.
  const decided = <C extends { readonly state?: LineState | undefined }>(change: C) =>
    change.state === undefined ? change : { ...change, decidedAt: clock.now() }
  const insert = (serviceId: string, line: Partial<Blank>, ruleKey: string | null) => {
    const whole = { ...blank, ...line, id: newId(), ruleKey, createdAt: clock.now() }
    lines.insert(db, serviceId, whole)
    return whole
  }

  return {
    'plan.lines': ({ serviceId }) => lines.list(db, knownService(db, serviceId).id),
    'plan.write': ({ serviceId, key, change }) =>
      db.transaction(() => {
        const service = knownService(db, serviceId)
        const before =
          lines.findByRule(db, service.id, key) ??
          insert(service.id, firstWritten(db, service, key, edges), key)
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
