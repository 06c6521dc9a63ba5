/** Makes any text fit for paper: without the characters that XML forbids or that would turn the reading order around. */

// The controls below a space, the C1 controls, the two non-characters, and the marks that reverse
// the text after them, with which a name could be made to read as something else.
const unprintable =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g
const lineEnd = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g
const halfOfPair = /\p{Surrogate}/gu

/** Line ends become "\n"; half a surrogate pair, which no file can hold, becomes the replacement character. */
export function printable(text: string): string {
  return text.replace(lineEnd, '\n').replace(unprintable, '').replace(halfOfPair, '\ufffd')
}

/** On one line, as titles, file names and document properties need it. */
export function onOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim()
}
