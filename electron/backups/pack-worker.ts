/** Runs in a thread of its own: packs a backup, flushes it and reads it back, or ends with the error. */
import { parentPort } from 'node:worker_threads'
import type { BackupProgress } from '../../shared/keeping/backup.ts'
import { packAndCompare, type Packed, type ToPack } from './packer.ts'
import type { Said } from './thread.ts'

const say = (said: Said<BackupProgress, Packed>) => parentPort?.postMessage(said)

parentPort?.once('message', (asked: ToPack) => {
  void packAndCompare(asked, news => say({ news })).then(answer => say({ answer }))
})
