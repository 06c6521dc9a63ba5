import { afterAll, beforeAll, expect, it } from 'vitest'
import { changing, type Point, runTraced, bundled } from '../../support/faults/child.ts'
import { counted } from '../../support/faults/counted.ts'
import { type ErrandName, errandNames, errands } from '../../support/faults/errands.ts'
import { complaintsAbout } from '../../support/faults/left.ts'
import { type Ground, prepareGround, spread } from '../../support/faults/prepare.ts'
import { expectedAfter, saidIn } from '../../support/faults/said.ts'
import { fewOr } from '../../support/full.ts'
import { hasStrace } from '../../support/sockets.ts'

/** How many kills are tried. */
const many = fewOr(40, 1_000)
let program = ''
let ground: Ground

beforeAll(async () => {
  if (!hasStrace) return
  program = await bundled('run-errand', 'kills')
  ground = await prepareGround(program)
})
afterAll(() => {
  if (hasStrace) ground.remove()
})

interface Kill {
  readonly name: ErrandName
  readonly point: Point
}

const isChange: ReadonlySet<string> = new Set(changing)

/** Every system call of every errand that changes something on the disk. */
function everyKill(): readonly Kill[] {
  return errandNames.flatMap(name =>
    ground
      .unhindered(name)
      .points.filter(({ call }) => isChange.has(call))
      .map(point => ({ name, point })),
  )
}

/** Null where the app was through before it came to that call. */
async function killedAt({ name, point }: Kill): Promise<readonly string[] | null> {
  const { files, said: whole } = ground.unhindered(name)
  const root = ground.fresh(name)
  const inject = `${point.call}:signal=KILL:when=${point.at}`
  const ran = runTraced([program, root, name], { files, calls: [point.call], inject })
  if (ran.signal !== 'SIGKILL') return null
  const said = saidIn(ran.said)
  if (said.some(({ word }) => word === 'no')) return [`refused: ${ran.said.join(' ')}`]
  const last = said.at(-1)?.step ?? null
  const expected = expectedAfter(whole, last)
  const look = { ...expected, errand: errands[name], last, hurt: ground.hurtOf(name) }
  return complaintsAbout(root, look)
}

it.skipIf(!hasStrace)(
  'loses nothing and leaves nothing half done, killed at whichever system call',
  { timeout: 7_200_000 },
  async () => {
    const faults: string[] = []
    let killed = 0
    for (const kill of spread(everyKill(), many)) {
      const complaints = await killedAt(kill)
      if (complaints === null) continue
      killed += 1
      const at = `${kill.name}, before ${kill.point.call} ${kill.point.at}`
      faults.push(...complaints.map(complaint => `${at}: ${complaint}`))
    }
    counted('kills', killed)
    expect(faults).toEqual([])
    // The calls come in the same order in almost every run.
    expect(killed).toBeGreaterThan(many * 0.9)
  },
)

it.runIf(!hasStrace)('was not tried', () => {
  console.warn('STRACE IS NOT INSTALLED: nothing was killed (apt-get install strace).')
})
