/** How near a service is to each level of the DSPT, until when, and what to know before it publishes. */
import { capital, counted } from '../counted.ts'
import { dayInWords, daysBetween } from '../dates.ts'
import type { DsptStatus } from '../services/choices.ts'
import { dsptWords } from '../services/words.ts'
import { type AnsweredFor, dsptAnswer, isReady } from './answer-text.ts'
import type { AnsweredDspt } from './items.ts'

export interface LevelStanding {
  readonly total: number
  /** In place, or does not apply, with nothing left to fill in. */
  readonly ready: number
  /** Answered, with something to mend, to find out or to fill in. */
  readonly needWork: number
  /** Not answered yet, or not asked here. */
  readonly open: number
}

export interface LevelProgress {
  readonly approaching: LevelStanding
  /** Every item: Standards Met needs those of Approaching Standards too. */
  readonly met: LevelStanding
}

export function levelProgress(items: readonly AnsweredDspt[], about: AnsweredFor): LevelProgress {
  const standings = items.map(answered => ({
    level: answered.item.level,
    isOpen: answered.status === 'not-answered',
    isReady: isReady(answered.status, dsptAnswer(answered, about)),
  }))
  const standing = (list: typeof standings): LevelStanding => {
    const ready = list.filter(each => each.isReady).length
    const open = list.filter(each => each.isOpen).length
    return { total: list.length, ready, open, needWork: list.length - ready - open }
  }
  return {
    approaching: standing(standings.filter(({ level }) => level === 'approaching')),
    met: standing(standings),
  }
}

/** "20 of 45 DSPT questions are ready to paste" */
export function dsptNews({ ready, total }: LevelStanding): string {
  if (ready === 0) return `None of the ${total} DSPT questions is ready to paste yet`
  if (ready === total) return `All ${total} DSPT questions are ready to paste`
  return `${ready} of ${total} DSPT questions ${ready === 1 ? 'is' : 'are'} ready to paste`
}

/** "18 of 25 ready. Four need work. Three have no answer yet." */
export function standingInWords({ total, ready, needWork, open }: LevelStanding): string {
  if (ready === total) return `All ${total} ready.`
  const parts = [`${ready} of ${total} ready.`]
  if (needWork > 0) parts.push(`${capital(counted(needWork, 'needs', 'need'))} work.`)
  if (open > 0) parts.push(`${capital(counted(open, 'has', 'have'))} no answer yet.`)
  return parts.join(' ')
}

/** The day by which the return of the year has to be published: 30 June. */
export function deadlineOn(today: string): string {
  const year = Number(today.slice(0, 4))
  const thisYears = `${year}-06-30`
  return today <= thisYears ? thisYears : `${year + 1}-06-30`
}

/** Weeks are what people plan in; the last fortnight is counted in days. */
const daysToCount = 14

/** "Publish by 30 June 2027. You have 31 weeks." */
export function deadlineInWords(today: string): string {
  const on = deadlineOn(today)
  const days = daysBetween(today, on)
  const publish = `Publish by ${dayInWords(on)}.`
  if (days === 0) return `${publish} That is today.`
  if (days <= daysToCount) return `${publish} You have ${counted(days, 'day', 'days')} left.`
  return `${publish} You have ${counted(Math.floor(days / 7), 'week', 'weeks')} left.`
}

const onceOnly = 'Approaching Standards can be published once only.'

/** What follows from what was published last, as the service itself says. */
export function publishingAdvice(status: DsptStatus | null): string {
  switch (status) {
    case 'approaching':
      return 'You have published Approaching Standards. That can be done once only, so next time it must be Standards Met.'
    case 'met':
    case 'exceeded':
      return `You have published ${dsptWords[status]}. That holds for a year, and then it has to be Standards Met again.`
    case 'out-of-date':
      return `${onceOnly} If that is what you published last, it must be Standards Met now.`
    case 'never':
    case 'started':
      return `${onceOnly} If you start with it, next time it must be Standards Met.`
    case 'not-sure':
    case null:
      return `${onceOnly} Look up what you published last. If you have had it already, it must be Standards Met now.`
  }
}
