/** What can be asked of the reports. */
import { z } from 'zod'

export const reportKinds = ['check', 'it-questions'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportFormats = ['pdf', 'docx'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const reportRequest = z.strictObject({
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  serviceId: z.uuid(),
  roundId: z
    .uuid()
    .nullable()
    .describe('A check of the service; null for the newest one, open or finished'),
})
export type ReportRequest = Readonly<z.infer<typeof reportRequest>>

/** Null where the person closed the dialog without choosing a place. */
export interface SavedReport {
  readonly path: string | null
}
