/** Text of a report as runs of a Word paragraph. */
import { type IRunOptions, TextRun } from 'docx'
import { printable } from '../../shared/reports/printable.ts'

/** Line breaks of the text become line breaks in Word. */
export function runsOf(text: string, dress: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((words, at) => new TextRun({ ...dress, text: words, ...(at > 0 ? { break: 1 } : {}) }))
}
