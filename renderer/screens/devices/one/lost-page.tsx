import { Link } from 'wouter'
import { dayInWords, timeInWords } from '../../../../shared/dates.ts'
import { doneBefore, noteWithLoss } from '../../../../shared/devices/lost-record.ts'
import { lostSteps } from '../../../../shared/devices/lost-steps.ts'
import { BackLink } from '../../../components/back-link.tsx'
import { FormField } from '../../../components/form-field.tsx'
import { PageHeading } from '../../../components/heading.tsx'
import { SavedLine } from '../../../components/saving.tsx'
import { LostStepCard } from './lost-step-card.tsx'
import { useLostTicks } from './lost-ticks.ts'
import { useDeviceStep } from './use-device-step.ts'
import { DoneByField } from '../../../steps/done-by-field.tsx'
import type { OneDevice } from './with-device.tsx'

export function LostPage(one: OneDevice) {
  const { device, today } = one
  const steps = lostSteps(device)
  const before = doneBefore(device, steps)
  const ticks = useLostTicks(device.id)
  const { saving, change } = useDeviceStep(one)
  const isLost = device.state === 'lost'
  const keep = async () => {
    const lostOn = isLost ? (device.stateOn ?? today) : today
    const done = steps.flatMap(({ id, did }) => {
      const at = ticks.at[id]
      return at === undefined ? [] : [{ did, at }]
    })
    const note = noteWithLoss(device, lostOn, done, ticks.more)
    const news = isLost ? 'Put into its record' : `Marked as lost: ${device.name}`
    if (await change(news, { state: 'lost', stateOn: lostOn, note })) ticks.forget()
  }
  const found = () => void change(`Found again: ${device.name}`, { state: 'in-use', stateOn: null })
  const stamp = () => `${dayInWords(today)}, ${timeInWords(new Date().toISOString())}`
  return (
    <div className="stack-wide">
      <div className="stack">
        <p className="small not-on-paper">
          <BackLink to={`/devices/${device.id}`}>{device.name}</BackLink>
        </p>
        <PageHeading news={device.state}>
          {isLost ? `${device.name} is lost` : `Is ${device.name} lost or stolen?`}
        </PageHeading>
        <p>
          Go through this from the top. Tick what is done; leave what does not fit. You can stop and
          come back.
        </p>
      </div>
      <ol className="plain stack">
        {steps.map((step, index) => (
          <LostStepCard
            key={step.id}
            step={step}
            number={index + 1}
            keptAt={before.get(step.id)}
            isTicked={ticks.at[step.id] !== undefined}
            tick={() => ticks.tick(step.id, stamp())}
          />
        ))}
      </ol>
      <FormField
        id="lost-more"
        label="Anything else to write down"
        hint="Such as the crime reference, whom you rang and what they said. Please leave out passwords and residents’ names."
        kind="long"
        most={1000}
        value={ticks.more}
        change={ticks.write}
      />
      <DoneByField />
      <div className="way-on" role="group" aria-label="Keep what you did">
        <button type="button" className="button button-main" onClick={() => void keep()}>
          {isLost ? 'Put it into the record' : 'Mark it as lost and keep what I did'}
        </button>
        {isLost ? (
          <button type="button" className="button" onClick={found}>
            It was found again
          </button>
        ) : (
          <Link to={`/devices/${device.id}`}>It is not lost</Link>
        )}
        <SavedLine saving={saving} />
      </div>
    </div>
  )
}
