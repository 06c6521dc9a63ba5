/** Finds out in which letters a text file is written, and reads it in parts. */
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

export type Letters = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

// Where Windows-1252 is not Latin-1. Written out, because some Node versions decode it as Latin-1 (nodejs/node#56542).
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By its mark, by its zeros, and else by whether it can be UTF-8 at all. */
export async function lettersOf(path: string): Promise<Letters> {
  const stream = createReadStream(path, { highWaterMark: 1 << 20 })
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer
      const marked = isFirst ? (byMark(bytes) ?? byZeros(bytes)) : null
      if (marked !== null) return marked
      isFirst = false
      utf8.decode(bytes, { stream: true })
    }
    utf8.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  } finally {
    stream.destroy()
  }
}

function byMark(bytes: Buffer): Letters | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Our letters in UTF-16 without a mark have a zero in every second place. */
function byZeros(bytes: Buffer): Letters | null {
  const looked = bytes.subarray(0, 400)
  let even = 0
  let odd = 0
  for (const [index, byte] of looked.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const most = looked.length / 2
  if (odd > most * 0.7 && even < most * 0.1) return 'utf-16le'
  if (even > most * 0.7 && odd < most * 0.1) return 'utf-16be'
  return null
}

/** The text in parts, without the mark at its start. */
export async function* textParts(path: string, letters: Letters): AsyncGenerator<string> {
  const stream = createReadStream(path, { highWaterMark: 1 << 20 })
  const decode = decoderOf(letters)
  let isFirst = true
  for await (const chunk of stream) {
    const text = decode(chunk as Buffer)
    yield isFirst ? text.replace(/^\uFEFF/, '') : text
    isFirst = false
  }
  const last = decode(null)
  if (last !== '') yield last
}

function decoderOf(letters: Letters): (bytes: Buffer | null) => string {
  if (letters === 'windows-1252') return bytes => (bytes === null ? '' : fromWindows(bytes))
  const decoder = new StringDecoder(letters === 'utf-8' ? 'utf8' : 'utf16le')
  const turn = letters === 'utf-16be' ? pairsTurner() : (bytes: Buffer) => bytes
  return bytes => (bytes === null ? decoder.end() : decoder.write(turn(bytes)))
}

const fromWindows = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, sign => special[sign.charCodeAt(0) - 0x80] ?? sign)

/** Turns the two bytes of each letter round; a byte left alone waits for the next part. */
function pairsTurner(): (bytes: Buffer) => Buffer {
  let left: Buffer = Buffer.alloc(0)
  return bytes => {
    const all = Buffer.concat([left, bytes])
    const even = all.length - (all.length % 2)
    left = all.subarray(even)
    return Buffer.from(all.subarray(0, even)).swap16()
  }
}
