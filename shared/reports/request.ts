/** What can be asked of the reports. */
import { z } from 'zod'

export const reportKinds = ['check', 'it-questions'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportRequest = z.strictObject({
  kind: z.enum(reportKinds),
  format: z.enum(['pdf', 'docx']),
  serviceId: z.uuid(),
  roundId: z.uuid().nullable().describe('A finished check; null for the one being worked on'),
})
export type ReportRequest = Readonly<z.infer<typeof reportRequest>>

/** Null where the person closed the dialog without choosing a place. */
export interface SavedReport {
  readonly path: string | null
}
