/** An .asar archive of the given files, as Electron's own packer writes one. */
export function anArchive(files: Readonly<Record<string, string>>): Buffer {
  let offset = 0
  const entries = Object.entries(files).map(([name, text]) => {
    const entry = { size: Buffer.byteLength(text), offset: String(offset) }
    offset += entry.size
    return [name, entry]
  })
  const index = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) as unknown }))
  // The index is filled up to four bytes; each number says how long what follows it is.
  const padded = Buffer.concat([index, Buffer.alloc((4 - (index.length % 4)) % 4)])
  const numbers = Buffer.alloc(16)
  const lengths = [4, padded.length + 8, padded.length + 4, index.length]
  lengths.forEach((length, at) => numbers.writeUInt32LE(length, at * 4))
  return Buffer.concat([numbers, padded, Buffer.from(Object.values(files).join(''))])
}
