/** Stands in until the reports are written. */
import type { CallsOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/failure.ts'
import type { Database } from '../database/database.ts'

export type ReportEdges = Readonly<Record<string, unknown>>

export const reportCalls: (db: Database, at: ReportEdges) => CallsOf<'reports'> = () => {
  const notYet = (): never => {
    throw new Failure('unexpected', 'Reports are not ready yet.')
  }
  return { 'reports.save': notYet, 'reports.showSaved': notYet, 'reports.copy': notYet }
}
