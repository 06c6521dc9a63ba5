/** Why a spreadsheet is not read: one sentence that names the file and says what to do. */
import type { Failure } from '../../../shared/failure.ts'
import { mostColumns, mostCsvBytes, mostRows, mostXlsxBytes, megabyte } from './limits.ts'

export const refusals = {
  gone: 'is no longer there. Choose it again.',
  locked: 'cannot be opened. It may be open in another program: close it there and try again.',
  empty: 'is empty. Choose a file with a list in it.',
  'large-xlsx': `is larger than ${mostXlsxBytes / megabyte} MB. Save it as CSV, or split it, and choose it again.`,
  'large-csv': `is larger than ${mostCsvBytes / megabyte} MB. Split it into smaller files and bring them in one after the other.`,
  rows: `has more than ${mostRows.toLocaleString('en-GB')} rows. Split it into smaller files and bring them in one after the other.`,
  columns: `has more than ${mostColumns} columns. Leave out those that are not about devices and save it again.`,
  cells:
    'holds more than a list of devices can. Leave out what is not about devices and save it again.',
  macros:
    'can hold small programs (macros), so we do not open it. Save it as .xlsx or CSV and choose that file.',
  'old-excel':
    'is an old Excel file or has a password. Save it as .xlsx or CSV without a password and choose that file.',
  'not-a-list':
    'is not a spreadsheet that we can read. Save it as .xlsx or CSV and choose that file.',
  bomb: 'unpacks to far more than a list of devices, so we do not open it. Save the list as CSV and choose that file.',
  torn: 'is broken or only half there. Ask for it again, or open it in Excel, save it anew and choose that file.',
  quotes:
    'has a quotation mark that is opened and never closed. Open it in Excel, save it anew and choose that file.',
  slow: 'took too long to read. Save the list alone as CSV and choose that file.',
  memory:
    'needs more memory than we may use. Save the list alone as CSV, or split it, and choose that file.',
  stopped: 'was not read: you stopped it. Nothing was changed.',
} as const
export type RefusalCode = keyof typeof refusals

/** Thrown inside the worker and turned into a Failure outside: a class does not survive the way between the two. */
export class Refusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode) {
    super(code)
    this.name = 'Refusal'
    this.code = code
  }
}

export function refusalSentence(code: RefusalCode, fileName: string): Failure['message'] {
  return `“${fileName}” ${refusals[code]}`
}
