/** A good input for every call: the compiler asks for one as soon as a call is added. */
import { nothingKnown } from '../../shared/devices/nothing-known.ts'
import type { CallName, InputOf } from '../../shared/contract.ts'
import { anOwnLine, someFacts } from './builders.ts'

const id = '5c0f2f5e-3a0e-4d0a-8a52-7a6f7a0c0001'
const questionId = 'backups-made'
const lineChange = {
  state: 'done',
  reason: 'Because',
  reviewOn: '2026-12-01',
  dueOn: '2026-12-02',
  who: 'Tom',
  note: 'Ordered',
} as const

export const examples: { readonly [N in CallName]: InputOf<N> } = {
  'services.list': undefined,
  'services.add': someFacts(),
  'services.change': { id, change: someFacts() },
  'services.choose': { id },
  'services.remove': { id },
  'services.restore': { id },
  'checklist.pack': undefined,
  'checklist.standards': undefined,
  'checklist.open': { serviceId: id },
  'checklist.answer': { roundId: id, questionId, choice: 'yes', reason: 'x' },
  'checklist.note': { roundId: id, questionId, note: 'n', evidence: 'e', reason: 'r' },
  'checklist.place': { serviceId: id, questionId },
  'rounds.list': { serviceId: id },
  'rounds.finish': { roundId: id },
  'rounds.start': { serviceId: id },
  'plan.lines': { serviceId: id },
  'plan.write': { serviceId: id, questionId, change: lineChange },
  'plan.addOwn': { serviceId: id, line: anOwnLine({ dueOn: '2026-12-03' }) },
  'plan.writeOwn': { id, change: { ...lineChange, ...anOwnLine() } },
  'plan.removeOwn': { id },
  'plan.restoreOwn': { id },
  'devices.list': { serviceId: id },
  'devices.add': {
    serviceId: id,
    device: { ...nothingKnown, name: 'Office PC', kind: 'desktop' },
    by: '',
  },
  'devices.change': { ids: [id], change: { place: 'Office', encryption: 'on' }, by: 'Deputy' },
  'devices.remove': { ids: [id], by: '' },
  'devices.undo': { stepId: id },
  'devices.steps': { serviceId: id },
  'devices.history': { deviceId: id },
  'learning.cards': undefined,
  'learning.results': { serviceId: id },
  'learning.note': { serviceId: id, cardId: 'phishing', who: 'Night team', right: 3 },
  'learning.removeResult': { id },
  'learning.restoreResult': { id },
  'reports.save': { kind: 'check', format: 'pdf', serviceId: id, roundId: id },
  'reports.showSaved': undefined,
  'reports.copy': { text: 'Do you make backups?' },
  'keeping.start': undefined,
  'keeping.tryAgain': undefined,
  'keeping.useCopy': { name: 'copy-2026-11-22.db' },
  'keeping.where': undefined,
  'keeping.copyNow': undefined,
  'keeping.showFolder': undefined,
  'keeping.openLink': { url: 'https://www.ncsc.gov.uk/' },
}
