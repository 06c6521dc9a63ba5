import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Point, runTraced, bundled } from '../../support/faults/child.ts'
import { counted, type FaultKind } from '../../support/faults/counted.ts'
import { type ErrandName, errandNames, errands } from '../../support/faults/errands.ts'
import { complaintsAbout } from '../../support/faults/left.ts'
import { type Ground, prepareGround, spread } from '../../support/faults/prepare.ts'
import { lastKnown, type Said, saidIn, unknown } from '../../support/faults/said.ts'
import { fewOr } from '../../support/full.ts'
import { hasStrace } from '../../support/sockets.ts'

/** At how many system calls each is tried. */
const many = fewOr(4, 50)
let program = ''
let ground: Ground

beforeAll(async () => {
  if (!hasStrace) return
  program = await bundled('run-errand', 'refusals')
  ground = await prepareGround(program)
})
afterAll(() => {
  if (hasStrace) ground.remove()
})

interface Refusal {
  readonly name: ErrandName
  readonly point: Point
  readonly error: 'ENOSPC' | 'EIO' | 'EROFS'
  /** Whether the disk is well again at the next call, or stays as it is until the app ends. */
  readonly lasts: boolean
}

/** What a person can act on, of which the disk is the cause. */
const isClear = (message: string): boolean =>
  /disk|room|can be read but not|trouble: (?:disk-full|read-only|failing)/i.test(message)

/** A refused step says why and has changed nothing; what a disk that stays as it is refuses after the first has other reasons too. */
function complaintsAboutSaid(said: readonly Said[], lasts: boolean): readonly string[] {
  const refused = said.filter(({ word }) => word === 'no').slice(0, lasts ? 1 : undefined)
  const unclear = refused.filter(({ message }) => !isClear(message))
  const isThrough = lasts || said.at(-1)?.word === 'ok'
  return [
    ...unclear.map(({ step, message }) => `step ${step} says only: “${message}”`),
    ...changesRefused(said),
    ...(isThrough ? [] : ['does not go on once the disk is well']),
  ]
}

function changesRefused(said: readonly Said[]): readonly string[] {
  return said.flatMap(({ word, step, content, isLocked, message }, at) => {
    const before = lastKnown(said.slice(0, at))
    if (word === 'ok' || before === undefined || content === unknown) return []
    const isAsLocked = isLocked === null || before.isLocked === isLocked
    const isUntouched = before.content === content && isAsLocked
    return isUntouched ? [] : [`step ${step} was refused and changed something: “${message}”`]
  })
}

/**
 * What the records may hold at the end. A commit whose flush failed was refused and rolled back, and its pages lie in the log all the
 * same: an app that ends right then may find them done when it starts again, as SQLite has it.
 */
function endOf({ point, lasts }: Refusal, said: readonly Said[], whole: readonly Said[]) {
  if (!lasts) return whole.slice(-1)
  if (point.call === 'fsync' && said.some(({ word }) => word === 'no')) return null
  const isKnown = ({ content }: Said) => content !== unknown
  const last = lastKnown(said) ?? whole.find(isKnown)
  const acknowledged = said.filter(({ word }) => word === 'ok').map(({ step }) => step)
  // Done, and then the disk did not let it be opened again, or not tidied up after: the next start does that.
  const steps = new Set(acknowledged.filter(step => step > (last?.step ?? 0)))
  steps.add(acknowledged.at(-1) ?? 0)
  const states = [
    ...(last === undefined ? [] : [last]),
    ...whole.filter(each => steps.has(each.step)),
  ]
  // A disk that cannot be read does not say either whether there is a lock.
  return said.some(({ isLocked }) => isLocked === null)
    ? states.map(each => ({ ...each, isLocked: null }))
    : states
}

async function complaintsAfter(refusal: Refusal): Promise<readonly string[]> {
  const { name, point, error, lasts } = refusal
  const { files, said: whole } = ground.unhindered(name)
  const root = ground.fresh(name)
  const inject = `${point.call}:error=${error}:when=${point.at}${lasts ? '+' : ''}`
  const tries = lasts ? '1' : '4'
  const ran = runTraced([program, root, name, tries], { files, calls: [point.call], inject })
  if (ran.status !== 0) return [`the app fell over: ${ran.complaint.slice(0, 600)}`]
  const said = saidIn(ran.said)
  const look = {
    errand: errands[name],
    last: said.findLast(({ word }) => word === 'ok')?.step ?? null,
    hurt: ground.hurtOf(name),
    states: endOf(refusal, said, whole),
    backups: name === 'erasing everything' ? [] : (lastKnown(lasts ? said : whole)?.backups ?? []),
  }
  return [...complaintsAboutSaid(said, lasts), ...(await complaintsAbout(root, look))]
}

/**
 * Not those that only read: SQLite3 Multiple Ciphers up to 2.4.0 takes a read that failed for one that went well (its pull request 272,
 * of September 2026), and what comes of that is nothing that this app could mend.
 */
const isWrite = ({ call, takesRoom }: Point): boolean =>
  takesRoom || call === 'unlink' || call === 'rmdir'

const kinds: readonly (readonly [FaultKind, Refusal['error'], (point: Point) => boolean])[] = [
  ['full disks', 'ENOSPC', ({ takesRoom }) => takesRoom],
  ['input and output errors', 'EIO', isWrite],
  ['read-only disks', 'EROFS', isWrite],
]

it.skipIf(!hasStrace).each(kinds)(
  '%s are told in words, lose nothing, and are over when they are over',
  { timeout: 7_200_000 },
  async (kind, error, isPoint) => {
    const every = errandNames.flatMap(name =>
      ground
        .unhindered(name)
        .points.filter(isPoint)
        .map(point => ({ name, point })),
    )
    const faults: string[] = []
    for (const [at, where] of spread(every, many).entries()) {
      const refusal = { ...where, error, lasts: at % 2 === 1 }
      const { name, point, lasts } = refusal
      const what = `${name}, ${error} at ${point.call} ${point.at}${lasts ? ' and on' : ''}`
      const complaints = await complaintsAfter(refusal)
      faults.push(...complaints.map(complaint => `${what}: ${complaint}`))
    }
    counted(kind, Math.min(many, every.length))
    expect(faults).toEqual([])
  },
)

it.runIf(!hasStrace)('was not tried', () => {
  console.warn('STRACE IS NOT INSTALLED: no disk refused anything (apt-get install strace).')
})
