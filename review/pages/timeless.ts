/** Takes the moment of writing out of a ZIP file, so that the same numbers give the same bytes and no file says a time. */

const signatures = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 } as const
/** 1 January 1980, 0:00: the first moment that a ZIP file can say. */
const noTime = 0x00210000

export function timeless(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const end = endIn(view)
  const entries = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    const file = view.getUint32(at + 42, true)
    expect(view, at, signatures.entry)
    expect(view, file, signatures.file)
    view.setUint32(at + 12, noTime, true)
    view.setUint32(file + 10, noTime, true)
    const lengths = [28, 30, 32].map(place => view.getUint16(at + place, true))
    at += lengths.reduce((sum, length) => sum + length, 46)
  }
  return bytes
}

function endIn(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at
  }
  throw new Error('This is no ZIP file.')
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error('This ZIP file is not as expected.')
}
