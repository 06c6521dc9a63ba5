/** A home, a review and the line between them, which can be up, down or held. */
import type { SharingFiles } from '../../electron/calls/sharing-by-file.ts'
import { someFacts } from './builders.ts'
import { nothingKeptBack, startApp } from './sending.ts'
import { createMemory, detailsOf, newKeys, type Said } from './small-review.ts'

export interface Line {
  isUp: boolean
  /** How often anything was asked. */
  asked: number
  held: Promise<void>
  /** What the review says whatever it is asked; null for what it would say. */
  says: Said | null
}

/** A review that is there, or a line that is dead. */
export async function sharingHome({
  hasReview = true,
  files,
}: { readonly hasReview?: boolean; readonly files?: SharingFiles } = {}) {
  const keys = newKeys()
  const memory = createMemory(keys)
  const line: Line = { isUp: true, asked: 0, held: Promise.resolve(), says: null }
  const app = startApp({
    post: async (url, text) => {
      await Promise.resolve()
      line.asked += 1
      await line.held
      if (!line.isUp) return 'no-connection'
      const { status, body } = line.says ?? memory.answer(new URL(url).pathname, text)
      return { status, body, retryAfter: null }
    },
    ...(files === undefined ? {} : { files }),
    details: hasReview ? detailsOf('https://review.example', keys) : null,
  })
  const { calls } = app
  const { id: serviceId } = await calls['services.add'](someFacts())
  const look = (keptBack: object = {}) =>
    calls['sharing.preview']({ serviceId, keptBack: { ...nothingKeptBack, ...keptBack } })
  const agree = async ({ letterId, sha256 }: Awaited<ReturnType<typeof look>>) =>
    calls['sharing.agree']({ letterId, sha256 })
  const standing = async () => calls['sharing.standing']({ serviceId })
  const states = async () => (await standing()).letters.map(({ state }) => state)
  const takeBack = (letterId: string) => async () => calls['sharing.takeBack']({ letterId })
  const off = async () => calls['sharing.switchOff']({ serviceId })
  /** Another home's letter is on its way and keeps this one's waiting until it is let go. */
  const keepWaiting = async () => {
    let letGo = () => {}
    line.held = new Promise(resolve => {
      letGo = resolve
    })
    const other = await calls['services.add'](someFacts({ name: 'Larch Court' }))
    return { ahead: await app.share(other.id), letGo }
  }
  return {
    app,
    calls,
    keys,
    memory,
    line,
    keepWaiting,
    serviceId,
    look,
    agree,
    standing,
    states,
    takeBack,
    off,
  }
}
