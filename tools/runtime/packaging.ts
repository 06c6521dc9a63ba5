/** Hands electron-builder an unpacked Electron without what is only there for development. */
import { constants } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import type { Runtime } from './choose.ts'
import { diskFailure } from './failure.ts'
import { standInNote } from './stand-in.ts'

const leftOut = [
  'version',
  standInNote,
  path.join('resources', 'app'),
  path.join('resources', 'default_app.asar'),
]

/**
 * Copies the runtime's Electron into `emptyFolder`, ready to be electron-builder's `electronDist`, and hands that folder back.
 * Only for a trial package on a machine that has nothing but the stand-in: releases let electron-builder fetch the real one.
 */
export async function copyForPackaging(
  runtime: Pick<Runtime, 'distFolder'>,
  emptyFolder: string,
): Promise<string> {
  const isKept = (file: string): boolean =>
    !leftOut.includes(path.relative(runtime.distFolder, file))
  try {
    await cp(runtime.distFolder, emptyFolder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: isKept,
      mode: constants.COPYFILE_FICLONE,
    })
  } catch (error) {
    throw diskFailure(error, emptyFolder) ?? error
  }
  return emptyFolder
}
