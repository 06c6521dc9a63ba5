import { expect, it } from 'vitest'
import type { z } from 'zod'
import { systemFit } from '../../../shared/advisories/system-fit.ts'
import type { systemCondition } from '../../../shared/sharing/advisory.ts'
import type { System } from '../../../shared/systems/system.ts'
import { aSystemCondition } from '../../support/some-advisories.ts'
import { someSystem } from '../../support/some-systems.ts'

type Asked = z.input<typeof systemCondition>
const off: Asked = { signIn: ['off', 'some'] }

it.each<[Asked, Partial<System>, readonly string[] | null]>([
  [off, { signInCheck: 'off' }, []],
  [off, { signInCheck: 'some' }, []],
  [off, { signInCheck: 'everybody' }, null],
  [off, { signInCheck: 'not-offered' }, null],
  [off, { signInCheck: null }, ['sign-in']],
  [{ ...off, runsOn: ['online'] }, { signInCheck: null, runsOn: null }, ['sign-in', 'runs-on']],
  [{ ...off, runsOn: ['online'] }, { signInCheck: null, runsOn: 'own' }, null],
  [{ kinds: ['rota'] }, { kind: 'rota' }, []],
  [{ kinds: ['rota'] }, { kind: 'payroll' }, null],
  [{ names: ['Office 2021'] }, { name: 'Microsoft Office 2021' }, []],
  [{ names: ['Office 2021'] }, { name: 'Office 20210' }, null],
  [{ suppliers: ['Advanced'] }, { name: 'Rota', supplier: 'Advanced Ltd' }, []],
  [{ suppliers: ['Advanced'] }, { name: 'Advanced Rota', supplier: '' }, []],
  [{ suppliers: ['Advanced'] }, { name: 'Rota', supplier: '' }, ['supplier']],
  [{ suppliers: ['Advanced'] }, { name: 'Rota', supplier: 'Other' }, null],
  [{ holds: ['health'] }, { data: ['staff', 'health'] }, []],
  [{ holds: ['health'] }, { data: [] }, null],
  [{ holds: ['health'] }, { data: null }, ['holds']],
  [{ backedUpBy: ['nobody'] }, { backedUpBy: 'nobody' }, []],
  [{ backedUpBy: ['nobody'] }, { backedUpBy: 'we' }, null],
  [{ backedUpBy: ['nobody'] }, { backedUpBy: null }, ['backup']],
])('%j of %j', (asked, parts, expected) => {
  expect(systemFit(someSystem(parts), aSystemCondition(asked))).toEqual(expected)
})
