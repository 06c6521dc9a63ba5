/** Makes texts fit for a spreadsheet and back: no signs that a file cannot hold, and no cell that runs as a formula. */

// Signs that XML 1.0 forbids or discourages (section 2.2), which writers of spreadsheets drop, and halves of a pair.
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

// OWASP ASVS 5.0, 1.2.10, with CR and the full-width forms, which Excel reads in some languages; # begins its errors.
const starters = '#=+\\-@\\t\\r＝＋－＠'
const needsGuard = new RegExp(`^'*[${starters}]`)
const isGuarded = new RegExp(`^'+[${starters}]`)

// Most cells are such a text: one look instead of three passes, which counts over half a million cells.
const isPlain = /^[!-~](?:[ -~]*[!-~])?$/

/** One way to break a line, nothing around it and nothing that a file could lose. */
export function tidy(text: string): string {
  if (text === '' || isPlain.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(unfit, '').trim()
}

/** An apostrophe before whatever a spreadsheet could run; one more where the text begins with one already. */
export function guard(text: string): string {
  return needsGuard.test(text) ? `'${text}` : text
}

/** Takes away exactly what `guard` put there. */
export function unguard(text: string): string {
  return text.startsWith("'") && isGuarded.test(text) ? text.slice(1) : text
}
