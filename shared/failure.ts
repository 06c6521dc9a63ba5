/** The one way to fail that people are told about: a code for the program and a sentence for the person. */
export const failureCodes = ['not-found', 'invalid', 'conflict', 'offline', 'unexpected'] as const
export type FailureCode = (typeof failureCodes)[number]

export class Failure extends Error {
  readonly code: FailureCode

  /** `sentence` is shown as it stands: plain words that say what to do. */
  constructor(code: FailureCode, sentence: string) {
    super(sentence)
    this.name = 'Failure'
    this.code = code
  }
}

/** How the answer to a call crosses the bridge: a thrown error would lose its class on the way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string }

/** The sentence to show a person for anything that was caught. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Failure) return error.message
  return 'Something went wrong. Close the app and open it again; what was saved is safe.'
}
