/** Tables as CSV (RFC 4180). All words in them are our own, so that no cell can be read as a formula. */

type Cell = string | number | null

export function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: Cell): string {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
