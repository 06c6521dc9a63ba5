/** Makes the folders that the errands begin with, once, and hands out copies; and tells what each errand does unhindered. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCopyBeforeUpdate } from '../../../electron/database/copies.ts'
import { present } from '../../../shared/assert.ts'
import { changing, filesIn, type Point, pointsIn, reading, runTraced } from './child.ts'
import { type Before, type Errand, type ErrandName, errands, madeBy } from './errands.ts'
import { dataIn, homeApp, stickIn } from './home-app.ts'
import { putAside } from './left.ts'
import { type Said, saidIn } from './said.ts'

export interface Unhindered {
  readonly said: readonly Said[]
  /** The files and folders that it touches, as they are called in every run. */
  readonly files: readonly string[]
  readonly points: readonly Point[]
}

export interface Ground {
  /** A folder as that errand finds it; always the same one, made anew. */
  readonly fresh: (name: ErrandName) => string
  readonly unhindered: (name: ErrandName) => Unhindered
  readonly hurtOf: (name: ErrandName) => Buffer | null
  readonly remove: () => void
}

const befores: readonly Before[] = ['nothing', 'a home', 'a locked home', 'hurt records']

async function prepare(root: string, before: Before): Promise<void> {
  mkdirSync(stickIn(root), { recursive: true })
  if (before === 'nothing') return
  const app = homeApp(root)
  app.store.open()
  writeFileSync(join(dataIn(root), putAside.name), putAside.text)
  const db = present(app.store.db(), 'The records')
  makeCopyBeforeUpdate(db, '2025-11-01', { folder: dataIn(root), nativeBinding: undefined })
  for (const [at, step] of madeBy[before].entries()) {
    app.goTo(at + 1)
    await step(app, {})
  }
  app.store.close()
  if (before === 'hurt records') truncateSync(join(dataIn(root), 'records.db'), 8192)
}

export async function prepareGround(program: string): Promise<Ground> {
  const base = mkdtempSync(join(tmpdir(), 'care-cyber-check-faults-'))
  const made = (before: Before) => join(base, 'made', String(befores.indexOf(before)))
  for (const before of befores) await prepare(made(before), before)
  const root = join(base, 'run')
  const known = new Map<ErrandName, Unhindered>()

  const fresh = (name: ErrandName): string => {
    rmSync(root, { recursive: true, force: true })
    cpSync(made(errands[name].before), root, { recursive: true, preserveTimestamps: true })
    return root
  }
  const watch = (name: ErrandName): Unhindered => {
    const log = join(base, 'log')
    const calls = [...changing, ...reading]
    const ran = runTraced([program, fresh(name), name], { calls, log })
    if (ran.status !== 0) throw new Error(`“${name}” did not go well: ${ran.complaint}`)
    const said = saidIn(ran.said)
    if (said.length !== errands[name].steps.length + 1 || said.some(({ word }) => word === 'no')) {
      throw new Error(`“${name}” did not go well: ${ran.said.join('\n')}`)
    }
    return { said, files: filesIn(log, root), points: pointsIn(log, root) }
  }
  return {
    fresh,
    unhindered: name => {
      const found = known.get(name) ?? watch(name)
      known.set(name, found)
      return found
    },
    hurtOf: name => {
      const { before }: Errand = errands[name]
      return before === 'hurt records'
        ? readFileSync(join(dataIn(made(before)), 'records.db'))
        : null
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  }
}

/** So many of them, in their order and as far apart as can be. */
export function spread<T>(all: readonly T[], many: number): readonly T[] {
  if (many >= all.length) return all
  return Array.from({ length: many }, (_, at) =>
    present(all[Math.floor(((at + 0.5) * all.length) / many)], 'One of them'),
  )
}
