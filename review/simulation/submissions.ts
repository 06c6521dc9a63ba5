/** What the made-up services send in a quarter: answers that hang together, and get better bit by bit. */
import { appVersions, deviceCountBands, packVersions } from '../../shared/sharing/choices.ts'
import { sayable, saysDspt } from '../../shared/sharing/likeness.ts'
import { type SharedQuestion, sharedQuestions } from '../../shared/sharing/questions.ts'
import { type Quarter, quarters } from '../../shared/sharing/quarters.ts'
import type { Submission } from '../../shared/sharing/submission.ts'
import { type Chance, chanceOf, normal, weighted } from './chance.ts'
import type { MadeUpService } from './nation.ts'
import { dsptMet, ofBuildings, oftenWithout, ownDevices, startShares } from './shares.ts'

/** All invented: how fast things get better, and how many keep something back. */
const gainEachQuarter = 0.06
const newWillEachQuarter = 0.05
const keepsBack = { someAnswers: 0.12, devices: 0.3, dspt: 0.1 } as const
const answersOfThose = 0.6

export interface Asked {
  readonly optIn: number
  readonly quarter: Quarter
  readonly seed: number
}

export function madeUpSubmissions(
  services: readonly MadeUpService[],
  { optIn, quarter, seed }: Asked,
): readonly Submission[] {
  const time = quarters.indexOf(quarter)
  return services
    .filter(({ number, willingness }) => {
      const chance = chanceOf('shares', seed, number, quarter)
      return (chance() < newWillEachQuarter ? chance() : willingness) < optIn
    })
    .map(service => madeUpSubmission(service, quarter, { time, seed }))
}

/** What the public registers say of each by name: also of those who share nothing. */
export function madeUpRegister(
  services: readonly MadeUpService[],
  { quarter, seed }: Omit<Asked, 'optIn'>,
): readonly Pick<Submission, 'kind' | 'region' | 'size' | 'dspt'>[] {
  return services.map(service => {
    const begun = beginOf(service, { time: quarters.indexOf(quarter), seed })
    return { ...sayable(service), dspt: begun.dspt }
  })
}

interface Moment {
  readonly time: number
  readonly seed: number
}

function madeUpSubmission(
  service: MadeUpService,
  quarter: Quarter,
  { time, seed }: Moment,
): Submission {
  const { kind, region, size } = service
  const { chance, care, keeps, dspt } = beginOf(service, { time, seed })
  const isUnsure = chance() < 0.05
  return {
    schema: 1,
    quarter,
    pack: packVersions[0],
    app: appVersions[0],
    ...sayable({ kind, region, size }),
    dspt: keeps.dspt || !saysDspt(service) ? null : isUnsure ? 'not-sure' : dspt,
    answers: answersOf(service, care, { chance, isPartial: keeps.answers }),
    devices: devicesOf(service, care, { chance, isPartial: keeps.devices }),
  }
}

/** Where to cut a normal distribution so that a share lies above: Hastings' approximation, good to 0.0005. */
export function cutFor(share: number): number {
  if (share > 0.5) return -cutFor(1 - share)
  const t = Math.sqrt(-2 * Math.log(share))
  const over = 2.515517 + 0.802853 * t + 0.010328 * t * t
  return t - over / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t)
}

/** Half of what decides an answer is the service, half is the question. */
const leaning = (care: number, chance: Chance): number => (care + normal(chance)) / Math.SQRT2

function beginOf({ number, care: own }: MadeUpService, { time, seed }: Moment) {
  // Every quarter begins with the same chance, so that a service says nearly the same again.
  const chance = chanceOf('answers', seed, number)
  const care = own + time * gainEachQuarter
  const keeps = {
    answers: chance() < keepsBack.someAnswers,
    devices: chance() < keepsBack.devices,
    dspt: chance() < keepsBack.dspt,
  }
  const dspt = leaning(care, chance) > cutFor(dsptMet.yes) ? 'met' : 'not-yet'
  return { chance, care, keeps, dspt } as const
}

interface Drawn {
  readonly chance: Chance
  readonly isPartial: boolean
}

function answersOf(
  { kind }: MadeUpService,
  care: number,
  { chance, isPartial }: Drawn,
): Submission['answers'] {
  const isBuilding = kind === 'care-home' || kind === 'care-home-nursing'
  const given: Submission['answers'] = {}
  for (const id of sharedQuestions) {
    // Drawn for every question, asked or not, so that the next ones stay the same.
    const lean = leaning(care, chance)
    const [without, unsure, skips] = [chance(), chance(), chance()]
    if (ofBuildings.has(id) && !isBuilding) continue
    if (isPartial && skips > answersOfThose) continue
    given[id] = answerOf(id, lean, { without, unsure })
  }
  return given
}

type Answer = NonNullable<Submission['answers'][SharedQuestion]>
const halfWay = 0.7

function answerOf(
  id: SharedQuestion,
  lean: number,
  { without, unsure }: { readonly without: number; readonly unsure: number },
): Answer {
  if (without < (oftenWithout.has(id) ? 0.15 : 0.01)) return 'does-not-apply'
  const cut = cutFor(startShares.get(id)?.yes ?? 0.5)
  if (lean > cut) return 'yes'
  if (unsure < 0.15) return 'not-sure'
  return lean > cut - halfWay ? 'partly' : 'no'
}

/** Invented: larger services have more devices. */
const bandWeights: Readonly<Record<string, readonly number[]>> = {
  '1-19': [0.02, 0.3, 0.38, 0.2, 0.09, 0.01],
  '20-49': [0.01, 0.08, 0.25, 0.4, 0.22, 0.04],
  '50+': [0.01, 0.02, 0.08, 0.24, 0.4, 0.25],
}

function devicesOf(
  { size }: MadeUpService,
  care: number,
  { chance, isPartial }: Drawn,
): Submission['devices'] {
  const weights = bandWeights[size ?? '1-19'] ?? []
  const bands = deviceCountBands.map((band, at) => [band, weights[at] ?? 0] as const)
  const count = weighted(bands, chance()) ?? '1-4'
  const good = (share: number) => shareFor(leaning(care, chance) - cutFor(share), chance())
  const drawn = {
    count,
    pastSupport: shareFor(-leaning(care, chance) - 0.3, chance()),
    encrypted: good(0.5),
    antivirus: good(0.7),
    updated: good(0.65),
    locked: good(0.75),
    personal: chance() < ownDevices.yes ? 'fewer-than-half' : 'none',
  } as const
  if (isPartial) return null
  if (count !== '0') return drawn
  const nothing = 'not-known'
  return {
    count,
    pastSupport: nothing,
    encrypted: nothing,
    antivirus: nothing,
    updated: nothing,
    locked: nothing,
    personal: nothing,
  }
}

type Share = NonNullable<Submission['devices']>['updated']

function shareFor(lean: number, unsure: number): Share {
  if (unsure < 0.12) return 'not-known'
  if (lean > 0.6) return 'all'
  if (lean > 0) return 'half-or-more'
  return lean > -0.8 ? 'fewer-than-half' : 'none'
}
