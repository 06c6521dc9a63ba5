/** Answers how a service stands beside homes like it, from what the review has published and this PC keeps. */
import { packFor, questionsOf } from '../../shared/checklist/status.ts'
import { type Comparison, homesLikeOurs } from '../../shared/comparing/comparison.ts'
import type { CallsOf } from '../../shared/contract.ts'
import { type Benchmark, benchmark } from '../../shared/sharing/benchmark.ts'
import type { Database } from '../database/database.ts'
import * as news from '../database/news.ts'
import type { CallEdges } from './edges.ts'
import { knownService } from './known.ts'

export function comparingCalls(db: Database, edges: Pick<CallEdges, 'pack'>): CallsOf<'comparing'> {
  return {
    'comparing.standing': ({ serviceId }) => standing(db, serviceId, edges),
  }
}

function standing(db: Database, serviceId: string, { pack }: Pick<CallEdges, 'pack'>): Comparison {
  const service = knownService(db, serviceId)
  const [newest, earlier] = news.texts(db, 'benchmark')
  const now = newest === undefined ? null : readAgain(newest.text)
  if (newest === undefined || now === null) return { state: 'none' }
  const { reviewName, receivedOn, way, isMadeUp } = newest
  const source = { reviewName, receivedOn, way, isMadeUp }
  const asked = questionsOf(packFor(pack(), service)).map(({ id }) => id)
  const before = earlier === undefined ? null : readAgain(earlier.text)
  const like = homesLikeOurs(now, before, service, asked)
  if (like === null) return { ...source, state: 'too-few', quarter: now.quarter }
  return { ...source, state: 'ready', like }
}

/** It was checked when it came. An app that knows other questions since does not take it for what it is not. */
function readAgain(text: string): Benchmark | null {
  const { success, data } = benchmark.safeParse(JSON.parse(text))
  return success ? data : null
}
