import { Link } from 'wouter'
import { statusOf } from '../../../shared/checklist/status.ts'
import type { NarrowGroup, NarrowRow } from '../../../shared/plan/narrow.ts'
import type { PlanLine } from '../../../shared/plan/plan-line.ts'
import { PageHeading } from '../../components/heading.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { DeviceFlag } from '../../components/device-flag.tsx'
import { Reading } from '../../components/trouble.tsx'
import { ViewSwitch } from '../../components/view-switch.tsx'
import { useToday, useWork, type Work } from '../../stores.tsx'
import { narrowGroups } from './question-list.ts'

type NarrowView = 'it' | 'due'

/** Only some of the work: what IT must do, or what is due. */
export function NarrowScreen({ view }: { readonly view: NarrowView }) {
  const work = useWork()
  const today = useToday()
  if (work === null) return <Reading />
  const groups = narrowGroups(view, work, today)
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>{headings[view](count(groups))}</PageHeading>
        <ViewSwitch current={view} />
        {groups.length === 0 ? (
          <NothingHere view={view} />
        ) : (
          view === 'it' && (
            <p>
              <Link to="/reports/it-questions">Make a list of questions to send to them</Link>
            </p>
          )
        )}
      </div>
      {groups.map(group => (
        <OneGroup key={group.id} group={group} view={view} work={work} />
      ))}
    </div>
  )
}

const count = (groups: readonly NarrowGroup[]) =>
  new Set(groups.flatMap(({ rows }) => rows.map(({ key }) => key))).size

const headings: Readonly<Record<NarrowView, (things: number) => string>> = {
  it: things => {
    if (things === 0) return 'Nothing waits for your IT person'
    return things === 1 ? 'One thing needs your IT person' : `${things} things need your IT person`
  },
  due: things => {
    if (things === 0) return 'Nothing is due today'
    return things === 1 ? 'One thing is due' : `${things} things are due`
  },
}

function NothingHere({ view }: { readonly view: NarrowView }) {
  return (
    <>
      <p>
        {view === 'it'
          ? 'What only they can know stands here, and what your plan leaves to them. Answer “I’m not sure” to a question and it will stand here too.'
          : 'When a day on your plan comes, or an answer is old enough to look at again, it stands here.'}
      </p>
      <p>
        <Link to="/checklist">See all questions</Link>
      </p>
    </>
  )
}

interface GroupProps {
  readonly group: NarrowGroup
  readonly view: NarrowView
  readonly work: Work
}

function OneGroup({ group, view, work }: GroupProps) {
  return (
    <section className="stack-tight" aria-labelledby={group.id}>
      <h2 id={group.id}>{group.title}</h2>
      <p className="quiet">{group.about}</p>
      <ul className="task-list plain">
        {group.rows.map(row => (
          <Row key={row.key} row={row} view={view} work={work} />
        ))}
      </ul>
    </section>
  )
}

function Row({ row, view, work }: Pick<GroupProps, 'view' | 'work'> & { readonly row: NarrowRow }) {
  const { question, line, remark } = row
  if (question === null) return <LineRow line={line} remark={remark} />
  return (
    <li>
      <div>
        <Link to={`/question/${view}/${question.id}`}>{question.text}</Link>
        {remark !== '' && <p className="small quiet">{remark}</p>}
      </div>
      <StatusChip status={statusOf(work.answers.get(question.id))} />
    </li>
  )
}

/** A line of the plan that no question asks for. */
function LineRow({ line, remark }: { readonly line: PlanLine; readonly remark: string }) {
  return (
    <li>
      <div>
        <Link to={`/plan/${line.key}`}>{line.title}</Link>
        <p className="small quiet">{remark}</p>
      </div>
      {line.ending === null ? (
        <span className="chip chip-quiet">Your own line</span>
      ) : (
        <DeviceFlag support={line.ending.support} />
      )}
    </li>
  )
}
