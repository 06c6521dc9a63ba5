/** Checks a copy of the records beside other work: SQLite reads every page of it, which would hold the app up. */
import type { ConnectOptions } from '../database/connect.ts'
import { checkCopy, type CopySaid } from '../database/copies.ts'
import { startThread, type Thread } from './thread.ts'

export interface ToCheck {
  readonly file: string
  readonly options: Pick<ConnectOptions, 'nativeBinding' | 'key'>
  readonly said: CopySaid
}

/** Throws where the copy is not whole, or not what was said. */
export function check({ file, options, said }: ToCheck): 'whole' {
  checkCopy(file, options, said)
  return 'whole'
}

export function startChecker(program: URL | undefined): Thread<ToCheck, 'whole'> {
  return startThread<ToCheck, 'whole'>({
    program,
    here: asked => Promise.resolve().then(() => check(asked)),
  })
}
