/** Reads the PC that the app runs on, and what a reader on a USB stick brought from another. */
import { open } from 'node:fs/promises'
import { release, totalmem } from 'node:os'
import type { Platform, Reading } from '../../../shared/devices/reading.ts'
import { Failure } from '../../../shared/failure.ts'
import { type Collector, freeOn, read, run, type Tools } from './collector.ts'
import { linux } from './linux.ts'
import { mac } from './mac.ts'
import { parseWindows } from './parse-windows.ts'
import { windows } from './windows.ts'
import { mostBytes, rawFromFile } from './windows-reading.ts'

const collectors: Readonly<Record<Platform, Collector>> = { windows, linux, macos: mac }
const platformNames: Readonly<Record<string, Platform>> = {
  win32: 'windows',
  linux: 'linux',
  darwin: 'macos',
}

const tools: Tools = { run, read, freeOn, memory: totalmem, release }

export async function readThisPc(today: string): Promise<Reading> {
  const platform = platformNames[process.platform]
  if (platform === undefined) {
    throw new Failure(
      'invalid',
      'This app can read Windows, Mac and Linux computers only. Type in what you know.',
    )
  }
  return collectors[platform](tools, today)
}

/** Reads no more than a reading can have, however large the file is. */
export async function readReadingFile(path: string, today: string): Promise<Reading> {
  return parseWindows(rawFromFile(await firstBytes(path), today))
}

async function firstBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const buffer = new Uint8Array(mostBytes + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    throw new Failure(
      'not-found',
      'That file could not be opened. Is the USB stick still in? Put it back and try again.',
    )
  }
}
