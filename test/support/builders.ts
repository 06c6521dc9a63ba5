/** Builders for services and plan lines, with a default for everything. Questions and answers: questions.ts. */
import type { OwnLine, WrittenLine } from '../../shared/plan/line.ts'
import type { Service, ServiceFacts } from '../../shared/services/service.ts'

export function someFacts(parts: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    name: 'Larch House',
    kind: 'care-home',
    sizeBand: '20-49',
    region: 'East Midlands',
    staffCount: 38,
    leadTitle: 'Registered manager',
    leadName: 'Priya Nair',
    dsptStatus: 'met',
    ...parts,
  }
}

export function aService(parts: Partial<Service> = {}): Service {
  return { ...someFacts(), id: 'larch', createdAt: '2026-11-01T09:00:00.000Z', ...parts }
}

export function anOwnLine(parts: Partial<OwnLine> = {}): OwnLine {
  return { title: 'Label the chargers', why: '', minutes: 15, dueOn: null, who: '', ...parts }
}

export function aWrittenLine(parts: Partial<WrittenLine> = {}): WrittenLine {
  return {
    ...anOwnLine(),
    id: 'line',
    ruleKey: null,
    state: 'open',
    reason: '',
    reviewOn: null,
    note: '',
    decidedAt: null,
    createdAt: '2026-11-01T09:00:00.000Z',
    ...parts,
  }
}
