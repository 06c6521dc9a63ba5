/** The recovery code: a random number, written so that a person can print it, read it out and type it back. */

/** Crockford's base 32 (crockford.com/base32.html): no I, L, O or U, which look like something else. */
const figures = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const numberFigures = 26
const checkFigures = 2
const groupOf = 4
/** The largest prime that fits into two figures, so that one wrong figure, or two in the wrong order, always show. */
const checkPrime = 1021n
/** 128 bits: out of reach of guessing, however fast. */
export const recoveryBytes = 16

/** "7KQ2-…", seven groups of four, from 16 random bytes. Throws a RangeError for any other number of bytes. */
export function recoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== recoveryBytes) throw new RangeError('A recovery code is made from 16 bytes.')
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const code = written(value, numberFigures) + written(value % checkPrime, checkFigures)
  return (code.match(new RegExp(`.{${groupOf}}`, 'g')) ?? []).join('-')
}

/**
 * What was typed, as the code is written on paper: small letters, blanks and look-alikes are put right.
 * Null where it is no recovery code: too short, too long, or with a slip in it.
 */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== numberFigures + checkFigures) return null
  const places = Array.from(plain, figure => figures.indexOf(figure))
  if (places.includes(-1)) return null
  const value = numberOf(places.slice(0, numberFigures))
  if (value >= 1n << 128n || value % checkPrime !== numberOf(places.slice(numberFigures))) {
    return null
  }
  return (plain.match(new RegExp(`.{${groupOf}}`, 'g')) ?? []).join('-')
}

function written(value: bigint, length: number): string {
  const places = Array.from({ length }, (_, at) =>
    Number((value >> BigInt(5 * (length - 1 - at))) & 31n),
  )
  return places.map(place => figures[place] ?? '').join('')
}

function numberOf(places: readonly number[]): bigint {
  return places.reduce((sum, place) => sum * 32n + BigInt(place), 0n)
}
