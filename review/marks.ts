/** What is kept of something that was taken back: a SHA-256, from which nothing can be read. */
import { sha256 } from './read-letter.ts'

export const markOfId = (id: string): string => sha256(`id ${id}`)

/** Of the SHA-256 of the secret, which every letter of that sender carries. */
export const markOfSecret = (withdrawal: string): string => sha256(`secret ${withdrawal}`)
