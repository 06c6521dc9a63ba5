import { type ChildProcessWithoutNullStreams as App, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import * as services from '../../../electron/database/services.ts'
import { chance } from '../../support/chance.ts'
import { bundled } from '../../support/faults/child.ts'
import { counted } from '../../support/faults/counted.ts'
import { fewOr } from '../../support/full.ts'
import { openIn, temporaryFolder } from '../../support/temporary-database.ts'

const rounds = fewOr(2, 20)
let program = ''

beforeAll(async () => {
  program = await bundled('save-in-turns', 'two-apps')
})

interface Running {
  readonly app: App
  /** What it has said so far, line by line. */
  readonly said: () => readonly string[]
  readonly closed: Promise<unknown>
}

function start(folder: string, name: string): Running {
  const app = spawn(process.execPath, [program, folder, name])
  onTestFinished(() => void app.kill('SIGKILL'))
  let printed = ''
  app.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  app.stderr.setEncoding('utf8').on('data', (text: string) => (printed += `complaint ${text}\n`))
  // What comes after the last line end was not printed whole.
  return { app, said: () => printed.split('\n').slice(0, -1), closed: once(app, 'close') }
}

const hasSaved = ({ said }: Running) => said().filter(line => line.startsWith('saved')).length

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(5)
}

it('two apps on one folder take turns, say so, and lose nothing, also where one is killed', async () => {
  const random = chance(3)
  let timesTold = 0
  for (let round = 0; round < rounds; round += 1) {
    const folder = temporaryFolder()
    const both = [start(folder, 'one'), start(folder, 'other')] as const
    const [killed, left] = round % 2 === 0 ? both : [both[1], both[0]]
    await until(() => both.every(({ said }) => said().includes('loaded')))
    // Both at once, on a folder in which there is nothing yet.
    for (const { app } of both) app.stdin.write('go\n')
    await until(() => both.every(each => hasSaved(each) > 8))
    await wait(random() * 30)
    killed.app.kill('SIGKILL')
    await killed.closed
    const before = hasSaved(left)
    await until(() => hasSaved(left) > before + 20)
    left.app.kill('SIGKILL')
    await left.closed

    const said = both.flatMap(each => each.said())
    const told = said.filter(line => !/^(?:loaded$|saved )/.test(line))
    expect(told.filter(line => line !== 'trouble in-use')).toEqual([])
    timesTold += told.length
    const db = openIn(folder)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const kept = new Set(services.list(db).map(({ id }) => id))
    const saved = said.filter(line => line.startsWith('saved ')).map(line => line.slice(6))
    expect(saved.filter(id => !kept.has(id))).toEqual([])
    db.close()
  }
  // Not in every round, where they happen to miss each other.
  expect(timesTold).toBeGreaterThan(0)
  counted('two apps at once', rounds)
})
