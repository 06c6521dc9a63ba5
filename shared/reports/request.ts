/** What can be asked of the reports. */
import { z } from 'zod'

export const reportKinds = ['check', 'it-questions', 'dspt'] as const
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

export const posterRequest = z.strictObject({
  kind: z.literal('card'),
  // A poster is one page that has to come out as it is: Word would break it anew on every PC.
  format: z.literal('pdf', 'A poster can be saved as a PDF only.'),
  serviceId: z.uuid(),
  cardId: z.string().min(1).max(80),
})
export type PosterRequest = Readonly<z.infer<typeof posterRequest>>

export const devicesRequest = z.strictObject({
  kind: z.literal('devices-to-replace'),
  format: z.enum(reportFormats),
  serviceId: z.uuid(),
})
export type DevicesRequest = Readonly<z.infer<typeof devicesRequest>>

/** Everything that can be saved as a file. */
export const saveRequest = z.discriminatedUnion('kind', [
  reportRequest,
  posterRequest,
  devicesRequest,
])

/** Null where the person closed the dialog without choosing a place. */
export interface SavedReport {
  readonly path: string | null
}
