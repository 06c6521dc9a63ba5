/** Says in words why there is no Electron to run, and what the person at the terminal can do about it. */
/** What went wrong, as one sentence (`message`), and what to do about it (`advice`). */
export class RuntimeFailure extends Error {
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RuntimeFailure'
    this.advice = advice
  }
}

/** How Node, npm and their libraries name a network that does not get through. */
export const networkTrouble =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|UND_ERR_\w+)\b/

/**
 * The failure for a full disk or a folder one may not write to; `undefined` for any other error. `where` is what was written to.
 * Other programs tell of it only in their text, so that is looked at too.
 */
export function diskFailure(error: unknown, where: string): RuntimeFailure | undefined {
  const { code, message } = asSystemError(error)
  const told = `${code} ${message}`
  if (/\b(ENOSPC|EDQUOT|No space left on device)\b/.test(told)) {
    return new RuntimeFailure(
      `The disk that holds ${where} is full.`,
      'Free about 1 GB there, or set XDG_CACHE_HOME to a folder on a larger disk, and run the same command again.',
      { cause: error },
    )
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(told)) {
    return new RuntimeFailure(
      `${where} cannot be written to.`,
      'Give your user the right to write there, or set XDG_CACHE_HOME to a folder of your own, and run the same command again.',
      { cause: error },
    )
  }
  return undefined
}

/** Any error in the words a caller prints before it ends with exit code 1. An unforeseen one keeps its stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof RuntimeFailure) return `${error.message}\n${error.advice}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The system's code for an error (`ENOSPC`, `ENOENT`, ...) and its text, both empty when it has none. */
export function asSystemError(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: '', message: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { code, message: error.message }
}
