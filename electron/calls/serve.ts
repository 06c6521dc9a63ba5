/** The one place where messages from the window arrive, and from which news goes out to it. */
import { type BrowserWindow, ipcMain } from 'electron'
import { callChannel, eventChannel } from '../../shared/bridge.ts'
import type { EventName, Events } from '../../shared/contract.ts'
import type { Answer } from './answer.ts'
import { isFromOurPage } from './sender.ts'

/** A stranger gets an exception: no value of ours, not even a refusal. */
export function serveCalls({ webContents }: BrowserWindow, origin: string, answer: Answer): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    if (!isFromOurPage(event, webContents, origin))
      throw new Error('This page may not call the app.')
    return answer(name, input)
  })
}

export type Tell = <N extends EventName>(name: N, news: Events[N]) => void

export function createTell(window: BrowserWindow): Tell {
  return (name, news) => {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, name, news)
  }
}
