import { levelWords } from '../../../shared/dspt/items.ts'
import {
  deadlineInWords,
  type LevelProgress,
  type LevelStanding,
  publishingAdvice,
  standingInWords,
} from '../../../shared/dspt/levels.ts'
import type { DsptStatus } from '../../../shared/services/choices.ts'

interface Props {
  readonly progress: LevelProgress
  readonly published: DsptStatus | null
  readonly today: string
}

/** How near each level is, in words with a bar that repeats them, and what to know before publishing. */
export function LevelProgressPart({ progress, published, today }: Props) {
  return (
    <section className="card stack" aria-labelledby="dspt-levels">
      <h2 id="dspt-levels" className="for-ears">
        How near you are to each level
      </h2>
      <div className="dspt-levels">
        <OneLevel title={levelWords.approaching} standing={progress.approaching} />
        <OneLevel title={levelWords.met} standing={progress.met} />
      </div>
      <p>
        <strong>{deadlineInWords(today)}</strong> {publishingAdvice(published)}
      </p>
    </section>
  )
}

function OneLevel({
  title,
  standing,
}: {
  readonly title: string
  readonly standing: LevelStanding
}) {
  const { total, ready, needWork } = standing
  const width = (count: number) => (total === 0 ? 0 : (count / total) * 300)
  return (
    <div>
      <h3>{title}</h3>
      <svg className="bar" viewBox="0 0 300 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-not-answered" width="300" height="12" />
        <rect className="bar-partly" width={width(ready + needWork)} height="12" />
        <rect className="bar-yes" width={width(ready)} height="12" />
      </svg>
      <p className="small">{standingInWords(standing)}</p>
    </div>
  )
}
