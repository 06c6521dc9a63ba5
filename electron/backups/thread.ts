/** One piece of work in a thread of its own, so that the app goes on meanwhile. */
import { Worker } from 'node:worker_threads'

export interface Thread<Asked, Answer> {
  /** Once, and only once. */
  readonly ask: (asked: Asked) => Promise<Answer>
  /** Resolves once the thread has let go of every file. */
  readonly end: () => Promise<void>
}

/** What a thread says: how far it is, as often as it likes, and then its answer. */
export type Said<News, Answer> = { readonly news: News } | { readonly answer: Answer }

export interface Work<Asked, Answer, News> {
  /** The program of the thread; without one, the work is done here. */
  readonly program: URL | undefined
  /**
   * The same work done here. No backup may fail for want of a thread, and what is wrong with the files is met here again, as the
   * error that it is.
   */
  readonly here: (asked: Asked) => Promise<Answer>
  readonly hear?: (news: News) => void
}

/** To be started before there is anything to ask: the thread gets ready meanwhile. */
export function startThread<Asked, Answer, News = never>({
  program,
  here,
  hear,
}: Work<Asked, Answer, News>): Thread<Asked, Answer> {
  if (program === undefined) return { ask: here, end: () => Promise.resolve() }
  const thread = new Worker(program, { env: {} })
  const answer = new Promise<Answer>((resolve, reject) => {
    thread.on('message', (said: Said<News, Answer>) => {
      if ('answer' in said) resolve(said.answer)
      else hear?.(said.news)
    })
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread ended before it had an answer.')))
  })
  // A thread that ends before it is asked concerns nobody.
  answer.catch(() => undefined)
  return {
    ask: asked => {
      thread.postMessage(asked)
      return answer.catch(() => here(asked))
    },
    end: async () => {
      await thread.terminate()
    },
  }
}
