import { useCallback } from 'react'
import { Link, useLocation } from 'wouter'
import { dayInWords } from '../../../shared/dates.ts'
import { attentionOf } from '../../../shared/systems/attention.ts'
import { historyInWords } from '../../../shared/systems/history-words.ts'
import type { System } from '../../../shared/systems/system.ts'
import { kindWords, stateWords } from '../../../shared/systems/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { SavedLine } from '../../components/saving.tsx'
import { CouldNotRead, Reading } from '../../components/trouble.tsx'
import { DoneByField } from '../../steps/done-by-field.tsx'
import { History } from '../../steps/history.tsx'
import { useStores, useToday, useWork } from '../../stores.tsx'
import { AttentionChip } from './attention-chip.tsx'
import { FactGroupCard } from './fact-group-card.tsx'
import { factGroups } from './system-fields.ts'
import { type OneSystem, useSystemStep } from './use-system-step.ts'
import { useSystems } from './use-systems.ts'

/** One system: what stands out, what is known about it, what can be done with it, and its story. */
export function SystemScreen({ systemId }: { readonly systemId: string }) {
  const work = useWork()
  const today = useToday()
  const { systems, error, again } = useSystems()
  if (error !== undefined) return <CouldNotRead error={error} again={again} />
  if (work === null || systems === undefined) return <Reading />
  const system = systems.find(({ id }) => id === systemId)
  if (system === undefined) return <NoSuchSystem />
  return <OneSystemPage serviceId={work.service.id} system={system} today={today} />
}

function NoSuchSystem() {
  return (
    <div className="stack">
      <PageHeading>This system is not in the list</PageHeading>
      <p>It was taken out of the list, or it belongs to another of your services.</p>
      <p>
        <Link to="/systems">See all systems</Link>
      </p>
    </div>
  )
}

function OneSystemPage(one: OneSystem) {
  const { system } = one
  const by = system.supplier === '' ? '' : `, ${system.supplier}`
  return (
    <div className="stack-wide">
      <div className="stack">
        <p className="small not-on-paper">
          <BackLink to="/systems">Systems and online services</BackLink>
        </p>
        <PageHeading>{system.name}</PageHeading>
        <p className="row">
          <span className="chip chip-quiet">{stateWords[system.state]}</span>
          <span>
            {kindWords[system.kind]}
            {by}
          </span>
        </p>
        <StandsOut {...one} />
      </div>
      <div className="fact-page">
        <div className="stack">
          {factGroups.map(group => (
            <FactGroupCard key={group.id} group={group} one={one} />
          ))}
        </div>
        <aside className="stack fact-beside not-on-paper">
          <WhatHappened {...one} />
          <DoneByField of="the system" />
          <p>
            <Link to="/systems/new">Add another system</Link>
          </p>
        </aside>
      </div>
      <SystemHistory system={system} />
    </div>
  )
}

function StandsOut({ system, today }: OneSystem) {
  if (system.state === 'stopped') {
    const since = system.stoppedOn === null ? '' : ` since ${dayInWords(system.stoppedOn)}`
    return (
      <p className="notice">
        It is no longer used{since}. Ask the supplier whether they still hold your records, and to
        hand them over and delete them when you no longer need them there.
      </p>
    )
  }
  const all = attentionOf(system, today)
  if (all.length === 0) return <p>Nothing stands out.</p>
  return (
    <section className="notice stack system-attention" aria-label="What stands out">
      {all.map(each => (
        <div key={each.kind} className="stack-tight">
          <p>
            <AttentionChip attention={each} />
          </p>
          <p>{each.why}</p>
          <p>
            <strong>What to do.</strong> {each.toDo}
          </p>
        </div>
      ))}
    </section>
  )
}

function WhatHappened(one: OneSystem) {
  const { system, today } = one
  const [, navigate] = useLocation()
  const { saving, change, remove } = useSystemStep(one)
  const isUsed = system.state === 'in-use'
  const turn = () =>
    void change(isUsed ? `No longer used: ${system.name}` : `In use again: ${system.name}`, {
      state: isUsed ? 'stopped' : 'in-use',
      stoppedOn: isUsed ? today : null,
    })
  const leave = async () => {
    if (await remove()) navigate('/systems')
  }
  return (
    <section className="card stack-tight" aria-labelledby="system-changes">
      <h2 id="system-changes">What has happened to it?</h2>
      <button type="button" className="button" onClick={turn}>
        {isUsed ? 'We stopped using it' : 'We use it again'}
      </button>
      <button type="button" className="button-link" onClick={() => void leave()}>
        Take it out of the list
      </button>
      <p className="small quiet">
        Only for what was put in by mistake. What you stopped using is better kept: the supplier may
        still hold your records.
      </p>
      {saving.kind === 'failed' && <SavedLine saving={saving} />}
    </section>
  )
}

function SystemHistory({ system }: { readonly system: System }) {
  const { call } = useStores()
  const read = useCallback(
    async ({ id }: System) => historyInWords(await call('systems.history', { systemId: id })),
    [call],
  )
  return <History thing={system} read={read} />
}
