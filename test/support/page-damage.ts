/** Damages a file of records as worn disks and power cuts do: always the same for the same chance. */

export const pageBytes = 4096
const sectorBytes = 512

type Damage = (bytes: Buffer, below: (most: number) => number, before: Buffer) => Buffer

const nonsense = (bytes: Buffer, from: number, to: number, below: (most: number) => number) => {
  for (let at = from; at < Math.min(to, bytes.length); at += 1) bytes.writeUInt8(below(256), at)
  return bytes
}

/** Not the first page, which holds the beginning of everything and is a matter of its own. */
const aPage = (bytes: Buffer, below: (most: number) => number) =>
  (1 + below(bytes.length / pageBytes - 1)) * pageBytes
const aSector = (bytes: Buffer, below: (most: number) => number) =>
  pageBytes + below((bytes.length - pageBytes) / sectorBytes) * sectorBytes

export const pageDamages = {
  'a page of zeros': (bytes, below) => {
    const at = aPage(bytes, below)
    return bytes.fill(0, at, at + pageBytes)
  },
  'a page of nonsense': (bytes, below) => {
    const at = aPage(bytes, below)
    return nonsense(bytes, at, at + pageBytes, below)
  },
  'four pages of zeros in different places': (bytes, below) => {
    for (let time = 0; time < 4; time += 1) {
      const at = aPage(bytes, below)
      bytes.fill(0, at, at + pageBytes)
    }
    return bytes
  },
  'a sector of zeros': (bytes, below) => {
    const at = aSector(bytes, below)
    return bytes.fill(0, at, at + sectorBytes)
  },
  'a sector of nonsense': (bytes, below) => {
    const at = aSector(bytes, below)
    return nonsense(bytes, at, at + sectorBytes, below)
  },
  'a sector that was never written again': (bytes, below, before) => {
    const at = aSector(bytes, below)
    if (at < before.length) before.copy(bytes, at, at, at + sectorBytes)
    return bytes
  },
  'a page in the place of another': (bytes, below) => {
    const [from, to] = [aPage(bytes, below), aPage(bytes, below)]
    bytes.copy(bytes, to, from, from + pageBytes)
    return bytes
  },
  'the end cut off': (bytes, below) =>
    bytes.subarray(0, Math.max(pageBytes, Math.floor((bytes.length * (20 + below(80))) / 100))),
} as const satisfies Readonly<Record<string, Damage>>

export type PageDamage = keyof typeof pageDamages
