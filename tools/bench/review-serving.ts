/** How many readers of a published page are served, over the same framework serving the same file. */
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { atLeast, type Figure, median, runs } from './figure.ts'
import { startServer } from './intake-load.ts'

const readers = 20
const seconds = 2
const leastRatio = 0.9

function readOnce(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { agent }, answer => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.on('error', reject)
  })
}

async function readsPerSecond(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const until = performance.now() + seconds * 1000
  let read = 0
  const reader = async () => {
    while (performance.now() < until) {
      // A line that was closed while it was idle is opened anew.
      const status = await readOnce(address, agent).catch(() => null)
      if (status === null) continue
      if (status !== 200) throw new Error(`${address} was answered with ${status}.`)
      read += 1
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  agent.destroy()
  return read / seconds
}

/** Of a folder in which made-up data was published. */
export async function measureServing(dataFolder: string, file: string): Promise<Figure> {
  const settings = { REVIEW_PORT: '0', REVIEW_DATA_FOLDER: dataFolder }
  const review = await startServer(['review/server.ts', 'show', '--made-up'], settings)
  const root = join(dataFolder, 'made-up', 'published')
  const plain = await startServer(['tools/bench/review-plain.ts', root], {})
  try {
    const ratios: number[] = []
    // The first run warms up both.
    for (let run = 0; run <= runs; run += 1) {
      const ours = await readsPerSecond(`${review.address}/${file}`)
      const theirs = await readsPerSecond(`${plain.address}/${file}`)
      if (run === 0) continue
      ratios.push(ours / theirs)
      console.error(`${file}: ${Math.round(ours)} reads a second, bare ${Math.round(theirs)}`)
    }
    return atLeast('review-serving', median(ratios), leastRatio, '× a bare static Fastify')
  } finally {
    await review.end()
    await plain.end()
  }
}
