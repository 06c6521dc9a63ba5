/** What all the words cost: starting up to the painted task list over the same app with a few questions, and the search. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Pack } from '../../shared/checklist/pack.ts'
import { atMost, type Figure, median, quantile, runs } from './figure.ts'
import { launchAndListen } from './launched.ts'
import { seedThreeYears } from './seed.ts'

const startLimit = 1.05
/** Two launches differ by more than the limit, so that more of them are needed than elsewhere. */
const launches = runs * 3
const searchLimitMs = 50
const typed = ['backup', 'medication round', 'two step sign in', 'bakcup', '7.3.1', 'lost tablet']

/** The built app with the questions of the ten-minute check and no others. */
function withFewQuestions(folder: string): string {
  const app = join(folder, 'app')
  mkdirSync(app)
  cpSync('out', join(app, 'out'), { recursive: true })
  cpSync('package.json', join(app, 'package.json'))
  symlinkSync(resolve('node_modules'), join(app, 'node_modules'), 'junction')
  const file = join(app, 'out/content/pack.json')
  const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack
  const few = pack.topics.map(topic => ({
    ...topic,
    questions: topic.questions.filter(({ tenMinuteCheck }) => tenMinuteCheck),
  }))
  const topics = few.filter(({ questions }) => questions.length > 0)
  writeFileSync(file, JSON.stringify({ ...pack, topics }))
  return app
}

async function measureStart(folder: string): Promise<Figure> {
  const records = join(folder, 'records')
  mkdirSync(records)
  await seedThreeYears(records)
  const few = withFewQuestions(folder)
  const all: number[] = []
  const some: number[] = []
  for (let turn = -1; turn < launches; turn += 1) {
    const one = await launchAndListen({ app: '.', folder: records, isToTaskList: true })
    const other = await launchAndListen({ app: few, folder: records, isToTaskList: true })
    if (turn < 0) continue
    all.push(one.usableMs)
    some.push(other.usableMs)
  }
  const figure = median(all) / median(some)
  return {
    ...atMost('content', figure, startLimit, '× twelve questions, to the task list'),
    runs: launches,
  }
}

async function measureSearch(folder: string): Promise<Figure> {
  const p95s: number[] = []
  for (let turn = 0; turn < runs; turn += 1) {
    const { keysMs } = await launchAndListen({ app: '.', folder, typed })
    p95s.push(quantile(keysMs, 0.95))
  }
  return atMost('search', median(p95s), searchLimitMs, 'ms from a key to its answers, p95')
}

export async function measureContent(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'care-cyber-check-content-'))
  try {
    return [await measureStart(folder), await measureSearch(join(folder, 'records'))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
