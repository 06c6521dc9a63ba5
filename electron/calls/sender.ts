/** Whether a message comes from the page we loaded into our own window, and from nowhere else. */
import { originOf } from '../system/origin.ts'

interface Frame {
  readonly url: string
}

interface Contents {
  readonly mainFrame: Frame
}

export interface Message {
  readonly sender: unknown
  /** Null where the frame is gone already. */
  readonly senderFrame: Frame | null
}

/** To be asked at once: after a wait, the frame of the message may be another. */
export function isFromOurPage(message: Message, contents: Contents, origin: string): boolean {
  const { sender, senderFrame } = message
  if (sender !== contents || senderFrame === null) return false
  return senderFrame === contents.mainFrame && originOf(senderFrame.url) === origin
}
