import {
  type AnsweredGroup,
  byStandard,
  standardProgress,
  standardProgressInWords,
} from '../../../shared/checklist/by-standard.ts'
import type { Standard } from '../../../shared/checklist/frameworks.ts'
import { standardOfView, type StandardView } from '../../../shared/checklist/views.ts'
import { PageHeading } from '../../components/heading.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { ViewSwitch } from '../../components/view-switch.tsx'
import { useStandards, useWork, type Work } from '../../stores.tsx'
import { Principle } from './principle.tsx'
import { AutomaticFails, RuleRow } from './rule-row.tsx'

/** The same answers as a standard lists them: Cyber Essentials, CAF or the national strategy. */
export function StandardScreen({ view }: { readonly view: StandardView }) {
  const work = useWork()
  const { standards, error, again } = useStandards()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || standards === undefined) return <Reading />
  return <OneStandard view={view} standard={standards[standardOfView[view]]} work={work} />
}

interface Props {
  readonly view: StandardView
  readonly standard: Standard
  readonly work: Work
}

function OneStandard({ view, standard, work }: Props) {
  const groups = byStandard(standard, work.pack, work.answers)
  const progress = standardProgress(groups, work.answers)
  return (
    <div className="stack-wide">
      <div className="stack">
        <PageHeading>{headings[view](progress.inPlace, progress.asked)}</PageHeading>
        <ViewSwitch current={view} />
        <p>{standard.about}</p>
        <p>{standardProgressInWords(progress)}</p>
        <AutomaticFails groups={groups} view={view} />
        <p className="small quiet">{standard.caution}</p>
      </div>
      {groups.map(group => (
        <OneGroup key={group.id} group={group} view={view} work={work} />
      ))}
    </div>
  )
}

type Heading = (inPlace: number, asked: number) => string

const headingFor =
  (standard: string): Heading =>
  (inPlace, asked) => {
    if (inPlace === asked) return `Everything for ${standard} is in place`
    return inPlace === 0
      ? `What ${standard} asks of you`
      : `${inPlace} of ${asked} answers for ${standard} are in place`
  }

const headings: Readonly<Record<StandardView, Heading>> = {
  dspt: headingFor('the DSPT'),
  'cyber-essentials': headingFor('Cyber Essentials'),
  caf: headingFor('the Cyber Assessment Framework'),
  strategy: headingFor('the national strategy'),
}

interface GroupProps {
  readonly group: AnsweredGroup
  readonly view: StandardView
  readonly work: Work
}

/** Cyber Essentials has rules that one or two questions answer; the others have principles that many questions serve. */
function OneGroup({ group, view, work }: GroupProps) {
  const id = `group-${group.id}`
  return (
    <section className="stack-tight" aria-labelledby={id}>
      <h2 id={id}>{group.title}</h2>
      <p className="quiet">{group.about}</p>
      {view === 'cyber-essentials' ? (
        <ul className="task-list plain">
          {group.items.map(answered => (
            <RuleRow key={answered.item.number} answered={answered} view={view} />
          ))}
        </ul>
      ) : (
        group.items.map(answered => (
          <Principle key={answered.item.number} answered={answered} view={view} work={work} />
        ))
      )}
    </section>
  )
}
