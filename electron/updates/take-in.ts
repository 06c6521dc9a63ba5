/** Takes an installer in, from the address or from a stick: no byte more than was signed, and not one other. */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Installer } from '../../shared/updates/release.ts'
import type { NotArrived, UpdateProgress } from '../../shared/updates/updates.ts'

/** Why it did not come to be here. */
export class UpdateTrouble extends Error {
  readonly outcome: NotArrived

  constructor(outcome: NotArrived, options?: ErrorOptions) {
    super(outcome, options)
    this.name = 'UpdateTrouble'
    this.outcome = outcome
  }
}

/** A line that says nothing for so long has gone. There is no limit to the whole: lines are slow. */
const silentForMs = 60_000

export interface TakingIn {
  readonly from: Readable
  readonly to: string
  readonly installer: Pick<Installer, 'bytes' | 'sha512'>
  readonly hear: (progress: UpdateProgress) => void
  readonly signal: AbortSignal
  /** Given by tests only. */
  readonly silentMs?: number
}

/** Resolves once the file is whole, right and on the disk; otherwise nothing of it is left. */
export async function takeIn(taking: TakingIn): Promise<void> {
  // A line that is cut before the first byte is asked for would otherwise end the app; whoever reads hears of it all the same.
  taking.from.on('error', () => undefined)
  try {
    await copyChecked(taking)
  } catch (error) {
    await rm(taking.to, { force: true }).catch(() => undefined)
    throw troubleFrom(error, taking.signal)
  }
}

async function copyChecked({ from, to, installer, hear, ...rest }: TakingIn): Promise<void> {
  const { signal, silentMs = silentForMs } = rest
  const stop = () => void from.destroy(new UpdateTrouble('stopped'))
  const lost = () => void from.destroy(new UpdateTrouble('no-connection'))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  let timer = setTimeout(lost, silentMs)
  const hash = createHash('sha512')
  let done = 0
  let said = -1
  const file = await open(to, 'w', 0o700)
  try {
    for await (const part of from as AsyncIterable<Buffer>) {
      clearTimeout(timer)
      timer = setTimeout(lost, silentMs)
      done += part.length
      if (done > installer.bytes) throw new UpdateTrouble('changed')
      hash.update(part)
      await file.writeFile(part)
      const percent = Math.floor((done / installer.bytes) * 100)
      if (percent > said) hear({ done, of: installer.bytes })
      said = percent
    }
    if (done < installer.bytes) throw new UpdateTrouble('no-connection')
    if (hash.digest('base64') !== installer.sha512) throw new UpdateTrouble('changed')
    await file.sync()
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    from.destroy()
    await file.close()
  }
}

const full = ['ENOSPC', 'EDQUOT', 'EFBIG']
const ofDisk = ['EACCES', 'EPERM', 'EROFS', 'EIO', 'EBUSY', 'ENOENT', 'EMFILE']

function troubleFrom(error: unknown, { aborted }: AbortSignal): UpdateTrouble {
  if (error instanceof UpdateTrouble) return error
  if (aborted) return new UpdateTrouble('stopped', { cause: error })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (full.includes(code)) return new UpdateTrouble('no-room', { cause: error })
  return new UpdateTrouble(ofDisk.includes(code) ? 'not-kept' : 'no-connection', { cause: error })
}
