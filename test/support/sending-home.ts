/** A home whose app sends to a small review over real sockets. */
import { onTestFinished } from 'vitest'
import type { Post } from '../../electron/sending/trip.ts'
import { present } from '../../shared/assert.ts'
import type { KeptLetter } from '../../shared/sharing/queue.ts'
import { someFacts } from './builders.ts'
import { nodePost } from './node-post.ts'
import { type RunningApp, startApp } from './sending.ts'
import { openSmallReview } from './small-review.ts'

export async function sendingHome(
  post: Post = nodePost(),
  options: { readonly isSample?: boolean } = {},
) {
  const review = await openSmallReview()
  onTestFinished(review.close)
  const app = startApp({ post, details: review.details, ...options })
  const { id: serviceId } = await app.calls['services.add'](someFacts())
  const letter = (id: string, of: RunningApp = app): KeptLetter =>
    present(
      of.letters(serviceId).find(each => each.id === id),
      'The letter',
    )
  /** Real sockets take their time. */
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise(resolve => setImmediate(resolve))
  }
  const tries = (id: string, count: number) => until(() => letter(id).attempts.length >= count)
  return { review, app, serviceId, letter, until, tries }
}
