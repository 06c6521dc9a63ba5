/** The colours of the reports, the same on paper and in Word. */
import type { AnswerStatus } from '../checklist/status.ts'

export const colours = {
  ink: '#1d2a2b',
  quiet: '#4a5c5e',
  line: '#d5dedd',
  ground: '#f4f7f6',
  brand: '#0b4f52',
  deep: '#083a3c',
  tint: '#e3f0ef',
} as const

/** Each at least 4.5 to 1 on its ground. The word and the sign say the same without colour. */
export const statusColours: Readonly<
  Record<AnswerStatus, { readonly ink: string; readonly ground: string }>
> = {
  yes: { ink: '#0b6b3a', ground: '#dff2e6' },
  partly: { ink: '#7a4b00', ground: '#fff0cf' },
  no: { ink: '#a3211b', ground: '#fbe3e1' },
  'not-sure': { ink: '#2f4b86', ground: '#e4ebfa' },
  'does-not-apply': { ink: '#55656a', ground: '#e9eef0' },
  'not-answered': { ink: '#4a5c5e', ground: '#f4f7f6' },
}
