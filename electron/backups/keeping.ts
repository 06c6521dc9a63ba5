/** The backups as the rest of the app sees them: made, tested, gone back to. */
import { type BackupMaking, createBackups } from './backups.ts'
import { createGoingBack, type GoingBack, type GoingBackAround } from './going-back.ts'
import { turns } from './turns.ts'

export type BackupKeeping = BackupMaking & GoingBack

export function createBackupKeeping(around: GoingBackAround): BackupKeeping {
  const making = createBackups(around)
  return { ...making, ...inTurns(createGoingBack(around, making)) }
}

/** All of them unpack into the same place beside the records. */
function inTurns(going: GoingBack): GoingBack {
  const inTurn = turns()
  // Whoever has chosen something else does not wait for what a failing disk still gives out.
  const instead = <T>(work: () => Promise<T>): Promise<T> => {
    going.endReading()
    return inTurn(work)
  }
  return {
    test: ref => inTurn(() => going.test(ref)),
    preview: ref => instead(() => going.preview(ref)),
    previewFile: path => inTurn(() => going.previewFile(path)),
    unlock: (token, secret) => inTurn(() => going.unlock(token, secret)),
    // Not in its turn: it ends what is in the middle of its own.
    endReading: () => going.endReading(),
    salvage: token => inTurn(() => going.salvage(token)),
    restore: token => instead(() => going.restore(token)),
    undo: () => inTurn(() => going.undo()),
  }
}
