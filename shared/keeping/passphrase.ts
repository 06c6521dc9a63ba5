/** What a passphrase has to be like, and the words for one that is not. */

/**
 * Cyber Essentials v3.3 takes 12 characters without any other rule (read at urmconsulting.com, 23 November 2026);
 * it asks for no capitals or figures, and sets no maximum. Ours only keeps a whole book from being typed.
 */
export const fewestCharacters = 12
export const mostCharacters = 200
const fewestDifferent = 5

/** The same text however a keyboard composes its accents; blanks at the ends are a slip of the hand. */
export function tidyPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim()
}

/** Null where it will do; otherwise what to do about it. */
export function passphraseFault(typed: string): string | null {
  const characters = Array.from(tidyPassphrase(typed))
  if (characters.length < fewestCharacters) {
    return `Use at least ${fewestCharacters} characters. Three words that have nothing to do with each other are easy to remember.`
  }
  if (characters.length > mostCharacters) {
    return `Use at most ${mostCharacters} characters.`
  }
  if (new Set(characters.map(character => character.toLowerCase())).size < fewestDifferent) {
    return 'Use more different letters. One that repeats is quickly guessed.'
  }
  return null
}
