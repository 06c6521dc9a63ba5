/** Reads the details file of a review: who it is and where letters go. Nothing is taken from it that it did not sign. */
import type { OpenDialogOptions, OpenDialogReturnValue } from 'electron'
import { Failure } from '../../shared/failure.ts'
import { type Details, details } from '../../shared/sharing/details.ts'
import { shortTextOf, valueIn } from './short-file.ts'
import { isSignedDetails } from './signatures.ts'

/** Null where the dialog was closed. */
export async function askWhichDetails(
  folder: string,
  show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Open the details of the review',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [{ name: 'Details of the review', extensions: ['json'] }],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** A real one has less than 1,000. */
const mostBytes = 16 * 1024

const notDetails = () =>
  new Failure(
    'invalid',
    'That is not a details file of a review, or it was changed on its way. Ask the review for it again.',
  )

export async function readDetailsFile(path: string): Promise<Details> {
  const text = await shortTextOf(path, mostBytes)
  const read = details.safeParse(valueIn(text.replace(/^\uFEFF/, '')))
  // An address that is not encrypted was refused by the schema.
  if (!read.success || !isSignedDetails(read.data)) throw notDetails()
  return read.data
}
