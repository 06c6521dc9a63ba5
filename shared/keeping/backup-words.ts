/** The words for backups: where one is, what is in it, and what going back to it would change. */
import { dayInWords, daysBetween, dayOf, momentInWords, timeInWords } from '../dates.ts'
import {
  type Backup,
  type BackupPlace,
  type BackupReason,
  type Counts,
  type Difference,
  type LastWritten,
  type Looked,
  type Noun,
  nouns,
  reminderDays,
  type SecondPlace,
} from './backup.ts'

/** One backup wherever it lies; the same file in both places is one for people. */
export interface ShownBackup extends Omit<Backup, 'place'> {
  readonly places: readonly BackupPlace[]
}

/** In the order in which they came. */
export function byName(backups: readonly Backup[]): readonly ShownBackup[] {
  const shown = new Map<string, ShownBackup>()
  for (const { place, ...backup } of backups) {
    const before = shown.get(backup.name)
    const places = [...(before?.places ?? []), place]
    const tests = [before?.testedOn, backup.testedOn].filter(day => day != null).sort()
    shown.set(backup.name, {
      ...(before ?? backup),
      places,
      testedOn: tests.at(-1) ?? null,
    })
  }
  return [...shown.values()]
}

export function placesInWords(places: readonly BackupPlace[]): string {
  if (places.length > 1) return 'On this PC and in the second place'
  return places[0] === 'second' ? 'In the second place' : 'On this PC'
}

const reasonWords: Readonly<Record<BackupReason, string>> = {
  daily: '',
  asked: 'made when you asked',
  'before-restore': 'made before you went back to another one',
  'before-import': 'made before a list was brought in',
  'before-update': 'made before an update',
}

/** Empty where it was the daily round, or nobody knows. */
export function reasonInWords(reason: BackupReason | null): string {
  return reason === null ? '' : reasonWords[reason]
}

const nounWords: Readonly<Record<Noun, readonly [one: string, many: string]>> = {
  services: ['service', 'services'],
  answers: ['answer', 'answers'],
  finishedChecks: ['finished check', 'finished checks'],
  planLines: ['line you wrote on the plan', 'lines you wrote on the plan'],
  devices: ['device', 'devices'],
  systems: ['system', 'systems'],
  quizResults: ['quiz result', 'quiz results'],
}

/** "answers", "quiz results". */
export const manyInWords = (noun: Noun): string => nounWords[noun][1]

/** "3 answers", in figures: they stand in a column or are compared. */
export function numbered(count: number, noun: Noun): string {
  return `${count} ${nounWords[noun][count === 1 ? 0 : 1]}`
}

/** "1 service, 14 answers, 3 devices". */
export function countsInWords(counts: Counts): string {
  const some = nouns.filter(noun => counts[noun] > 0)
  return some.length === 0
    ? 'Nothing yet'
    : some.map(noun => numbered(counts[noun], noun)).join(', ')
}

const lastWords: Readonly<Record<LastWritten['what'], string>> = {
  answer: 'an answer to',
  device: 'a change to the device',
  system: 'a change to the system',
  plan: 'a line on the plan:',
  check: 'a finished check',
}

/** "The last thing written: an answer to “Do you make backups?”, 22 November 2026, 17:40." */
export function lastInWords({ last }: Pick<Looked, 'last'>): string {
  if (last === null) return 'Nothing has been written in it yet.'
  const about = last.about === '' ? '' : ` “${last.about}”`
  const where = last.serviceName === '' ? '' : ` for ${last.serviceName}`
  const day = `${dayInWords(last.at)}, ${timeInWords(last.at)}`
  return `The last thing written: ${lastWords[last.what]}${about}${where}, ${day}.`
}

/** "3 answers, the last from today, 09:10". */
export function lostInWords(differences: readonly Difference[], today: string): readonly string[] {
  return differences
    .filter(({ lost }) => lost > 0)
    .map(({ noun, lost, lostAt }) => {
      const from =
        lostAt === null
          ? ''
          : `, ${lost === 1 ? '' : 'the last '}from ${momentInWords(lostAt, today)}`
      return `${numbered(lost, noun)}${from}`
    })
}

export function gainedInWords(differences: readonly Difference[]): readonly string[] {
  return differences
    .filter(({ gained }) => gained > 0)
    .map(each => numbered(each.gained, each.noun))
}

export function changedInWords(differences: readonly Difference[]): readonly string[] {
  return differences
    .filter(({ changed }) => changed > 0)
    .map(({ changed, noun }) => numbered(changed, noun))
}

/** Null while there is nothing to remind of: no second place, or one that was reached within the week. */
export function reminderInWords(second: SecondPlace | null, today: string): string | null {
  if (second === null) return null
  const since = dayOf(second.reachedAt ?? second.chosenAt)
  if (daysBetween(since, today) < reminderDays) return null
  const reached =
    second.reachedAt === null
      ? 'No backup has reached your second place yet'
      : `No backup has reached your second place since ${dayInWords(second.reachedAt)}`
  return `${reached} (${second.folder}). Connect it, and the app will put today’s there.`
}

/** More than a day: a summer hour or a corrected minute is nothing to speak of. */
export function clockInWords(newestAt: string | undefined, today: string): string | null {
  if (newestAt === undefined || daysBetween(today, dayOf(newestAt)) < 2) return null
  return `This PC says that today is ${dayInWords(today)}, but a backup was made on ${dayInWords(newestAt)}. Please check the date of this PC.`
}
