import { useState } from 'react'
import { Link } from 'wouter'
import { dsptAnswer, isReady } from '../../../shared/dspt/answer-text.ts'
import {
  type AnsweredDspt,
  type AnsweredDsptGroup,
  itemsOf,
  levelInWords,
  numberInWords,
} from '../../../shared/dspt/items.ts'
import { dsptNews, levelProgress } from '../../../shared/dspt/levels.ts'
import { PageHeading } from '../../components/heading.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { ViewSwitch } from '../../components/view-switch.tsx'
import { DsptFilter, type ShownItems, shownGroups } from './dspt-filter.tsx'
import { LevelProgressPart } from './level-progress.tsx'
import { type DsptWork, useDspt } from './use-dspt.ts'

/** The questions of the DSPT as a task list, each with where it stands, and how near the service is to each level. */
export function DsptScreen() {
  const { read, error, again } = useDspt()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  return read === undefined ? <Reading /> : <AllItems read={read} />
}

function AllItems({ read }: { readonly read: DsptWork }) {
  const { work, dspt, groups, about } = read
  const items = itemsOf(groups)
  const progress = levelProgress(items, about)
  const [shown, show] = useState<ShownItems>('all')
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>{dsptNews(progress.met)}</PageHeading>
        <ViewSwitch current="dspt" />
        <p>
          Your answers make the words for your yearly DSPT return. Open a question, read the text
          and copy it. When an answer changes, the text changes with it.
        </p>
        <LevelProgressPart
          progress={progress}
          published={work.service.dsptStatus}
          today={about.today}
        />
        <WayOn items={items} read={read} />
        <details className="small">
          <summary>The numbers are those of {dspt.edition}, and not all are checked</summary>
          <p className="quiet">{dspt.caution}</p>
        </details>
        <DsptFilter groups={groups} about={about} shown={shown} show={show} />
      </div>
      {shownGroups(groups, about, shown).map(group => (
        <OneGroup key={group.id} group={group} read={read} />
      ))}
    </div>
  )
}

/** The next open question; where none is open, the whole to read and save. */
function WayOn({
  items,
  read,
}: {
  readonly items: readonly AnsweredDspt[]
  readonly read: DsptWork
}) {
  const isFinished = read.work.check.round.finishedAt !== null
  const next = items.map(each => dsptAnswer(each, read.about).askFirst).find(each => each !== null)
  const goesOn = next !== undefined && !isFinished
  return (
    <div className="row">
      {goesOn && (
        <Link to={`/question/dspt/${next.id}`} className="button button-main">
          Answer the next question
        </Link>
      )}
      <Link to="/reports/dspt" className={goesOn ? 'button' : 'button button-main'}>
        Read and save all the texts
      </Link>
    </div>
  )
}

interface GroupProps {
  readonly group: AnsweredDsptGroup
  readonly read: DsptWork
}

/** How many are ready is said of the whole group, also where only some of it is shown. */
function OneGroup({ group, read }: GroupProps) {
  const whole = read.groups.find(({ id }) => id === group.id) ?? group
  const ready = whole.items.filter(each => isReady(each.status, dsptAnswer(each, read.about)))
  return (
    <section className="stack-tight" aria-labelledby={`dspt-${group.id}`}>
      <div className="row-apart">
        <h2 id={`dspt-${group.id}`}>{group.title}</h2>
        <span className="small quiet">
          {ready.length} of {whole.items.length} ready
        </span>
      </div>
      <p className="quiet">{group.about}</p>
      <ul className="task-list plain">
        {group.items.map(answered => (
          <ItemRow key={answered.item.number} answered={answered} read={read} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  readonly answered: AnsweredDspt
  readonly read: DsptWork
}

function ItemRow({ answered, read }: RowProps) {
  const { item, questions, status, isToConfirm } = answered
  const { gaps } = dsptAnswer(answered, read.about)
  return (
    <li>
      <span className="dspt-row">
        <Link to={`/dspt/${item.number}`}>{item.title}</Link>
        <span className="small quiet">
          {numberInWords(item)} · {levelInWords(item)}
        </span>
      </span>
      <span className="row">
        {isToConfirm && <span className="chip chip-quiet">Confirm</span>}
        {gaps.length > 0 && <span className="chip chip-partly">Fill in a gap</span>}
        {questions.length === 0 ? (
          <span className="chip chip-quiet">Not asked in this checklist</span>
        ) : (
          <StatusChip status={status} />
        )}
      </span>
    </li>
  )
}
