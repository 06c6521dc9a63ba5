/** Writes a table as an Excel workbook in which every cell is a text: nothing computes, and zeros stay in front. */
import writeExcelFile from 'write-excel-file/universal'

type Sheet = readonly (readonly string[])[]

/**
 * Excel reads _x0041_ in a text as a letter, so such a text is kept as it was written; and what write-excel-file 4 would
 * lose goes as such: the sign for an unreadable letter, and "toString" and the like, which it looks up in a plain object.
 */
function escapeExcel(text: string): string {
  if (text in Object.prototype) return `${escaped(text.slice(0, 1))}${text.slice(1)}`
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_').replace(/\ufffd/g, escaped)
}

const escaped = (sign: string) =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

export async function toXlsx(sheet: Sheet): Promise<Uint8Array> {
  const data = sheet.map((row, index) =>
    row.map(cell =>
      cell === ''
        ? null
        : {
            value: escapeExcel(cell),
            type: String,
            // "@" is Excel's own word for text: what people type over such a cell stays a text too.
            format: '@',
            ...(index === 0 && { fontWeight: 'bold' as const }),
          },
    ),
  )
  const widths = (sheet[0] ?? []).map(() => ({ width: 22 }))
  const file = await writeExcelFile(data, { columns: widths, stickyRowsCount: 1 }).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}
