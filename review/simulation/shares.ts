/** How many of the made-up homes say yes at the start: what is known of the sector, and what is invented, told apart. */
import { type SharedQuestion, sharedQuestions } from '../../shared/sharing/questions.ts'
import { chanceOf } from './chance.ts'

export interface StartShare {
  readonly yes: number
  readonly source: string
}

const survey =
  'The state of cyber security in adult social care (Ipsos for DHSC, 24 March 2025, 575 providers)'
export const invented = 'invented'

const known: Partial<Record<SharedQuestion, StartShare>> = {
  'policies-current': { yes: 0.82, source: `${survey}: a formal policy on cyber risk` },
  'continuity-plan': { yes: 0.8, source: `${survey}: a continuity plan that covers cyber` },
  'free-help': { yes: 0.82, source: `${survey}: know where to get advice` },
}

/** domain.md section 4: the share at DSPT Standards Met. Its source there is not named more closely. */
export const dsptMet: StartShare = { yes: 0.67, source: 'domain.md 4.3, seeds: DSPT Standards Met' }
/** The share of providers whose staff use their own devices. */
export const ownDevices: StartShare = { yes: 0.33, source: `${survey}: staff use own devices` }

/** Between 35 and 85 in 100, different for each question and always the same. */
function inventedShare(id: SharedQuestion): StartShare {
  return { yes: 0.35 + 0.5 * chanceOf('invented share', id)(), source: invented }
}

export const startShares: ReadonlyMap<SharedQuestion, StartShare> = new Map(
  sharedQuestions.map(id => [id, known[id] ?? inventedShare(id)]),
)

/** Invented: these are about a building, and are put to care homes only. */
export const ofBuildings: ReadonlySet<SharedQuestion> = new Set([
  'call-bells',
  'door-and-cctv',
  'visitors-wifi',
  'building-and-screens',
  'monitors-looked-after',
])
/** Invented: about one home in seven says that these do not apply. */
export const oftenWithout: ReadonlySet<SharedQuestion> = new Set([
  'family-portals',
  'shared-tablets',
  'key-codes',
  'ai-tools',
  'digital-phone-lines',
])
