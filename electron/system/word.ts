/** Makes the Word file of a report. The library behind it is big, so it is read only when somebody wants such a file. */
import type { ReportDocument } from '../../shared/reports/document.ts'

/** The bytes of a .docx file. */
export async function toWord(document: ReportDocument): Promise<Uint8Array> {
  const { wordFile } = await import('./word-file.ts')
  return wordFile(document)
}
