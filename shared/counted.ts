/** Numbers as they stand in a sentence: words up to ten, figures after that. */
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "eight", "12". */
export function inWords(count: number): string {
  return small[count] ?? String(count)
}

/** "four things", "one thing", "no things", "12 things". */
export function counted(count: number, one: string, many: string): string {
  return `${inWords(count)} ${count === 1 ? one : many}`
}

/** The same sentence with a capital at its start. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
