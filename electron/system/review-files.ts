/** Asks where a sealed file for the review is to be saved and which receipt file came back, and reads that one. */
import type {
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import { Failure } from '../../shared/failure.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import { type ReceiptFile, receiptFile } from '../../shared/sharing/receipt.ts'
import { receiptEnding, sealedEnding } from '../../shared/sharing/sealed.ts'
import { shortTextOf, valueIn } from './short-file.ts'

/** Null where the dialog was closed. */
export async function askWhereSealed(
  defaultPath: string,
  show: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePath } = await show({
    title: 'Save the file for the review, for example on a USB stick',
    defaultPath,
    filters: [{ name: 'Sealed file for the review', extensions: [sealedEnding.slice(1)] }],
  })
  if (canceled || filePath === '') return null
  return filePath.toLowerCase().endsWith(sealedEnding) ? filePath : `${filePath}${sealedEnding}`
}

/** Null where the dialog was closed. */
export async function askWhichReceipt(
  folder: string,
  show: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>,
): Promise<string | null> {
  const { canceled, filePaths } = await show({
    title: 'Open a receipt file of the review',
    defaultPath: folder,
    properties: ['openFile'],
    filters: [
      { name: 'Receipt of the review', extensions: [receiptEnding.slice(1)] },
      { name: 'All files', extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** A real one has about 300. */
const mostBytes = 4 * 1024

/** Only its shape is looked at here; whether the review signed it is checked where the letter is known. */
export async function readReceiptFile(path: string): Promise<ReceiptFile> {
  const text = await shortTextOf(path, mostBytes)
  const read = receiptFile.safeParse(valueIn(text))
  // Exactly as the review writes it: no byte can be another one.
  if (read.success && canonical(read.data) === text) return read.data
  throw new Failure(
    'invalid',
    'That is not a receipt file of a review, or it was changed on its way. Ask the review for it again. Nothing was changed.',
  )
}
