/** Makes a file or a folder entry survive a power cut before anyone is told that it was written. */
import { closeSync, fsyncSync, openSync } from 'node:fs'

export function flushFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A rename is durable once its folder is; Windows keeps that by itself and cannot open a folder. */
export function flushFolder(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
