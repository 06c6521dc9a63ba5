import { choiceWords } from '../../../shared/checklist/status.ts'
import type { Answers } from '../../../shared/checklist/status.ts'
import type { KeptBackChoices } from '../../../shared/sharing/queue.ts'
import type { ToShare, TopicToShare } from '../../../shared/sharing/to-share.ts'
import { withQuestions } from './kept-back.ts'

interface Props {
  readonly offered: ToShare
  readonly answers: Answers
  readonly kept: KeptBackChoices
  readonly change: (kept: KeptBackChoices) => void
}

/** A tick for the DSPT, for the devices and for each answer: what has none is not sent. */
export function LeaveOut({ offered, answers, kept, change }: Props) {
  return (
    <section className="stack-tight" aria-labelledby="leave-out">
      <h2 id="leave-out">Leave out what you like</h2>
      <p className="quiet">Untick whatever you would rather keep. The text changes as you do.</p>
      <Tick
        words="Whether your DSPT is met"
        isOn={!kept.dspt}
        turn={isOn => change({ ...kept, dspt: !isOn })}
      />
      <Tick
        words="The rough numbers about your devices"
        isOn={!kept.devices}
        turn={isOn => change({ ...kept, devices: !isOn })}
      />
      {offered.topics.map(topic => (
        <TopicTicks
          key={topic.topic.id}
          topic={topic}
          answers={answers}
          kept={kept}
          change={change}
        />
      ))}
    </section>
  )
}

interface TopicProps extends Omit<Props, 'offered'> {
  readonly topic: TopicToShare
}

function TopicTicks({ topic: { topic, questions }, answers, kept, change }: TopicProps) {
  const ids = questions.map(({ id }) => id)
  const sent = ids.filter(id => !kept.questions.includes(id)).length
  const isAny = sent > 0
  return (
    <details className="share-topic">
      <summary>
        {topic.title}: {sent} of {ids.length} sent
      </summary>
      <fieldset className="stack-tight">
        <legend className="for-ears">Answers about {topic.title}</legend>
        <div>
          <button
            type="button"
            className="button-link"
            onClick={() => change(withQuestions(kept, ids, !isAny))}
          >
            {isAny ? 'Leave all of these out' : 'Send all of these'}
          </button>
        </div>
        {questions.map(({ id, text }) => {
          const choice = answers.get(id)?.choice
          return (
            <Tick
              key={id}
              words={text}
              said={choice == null ? '' : choiceWords[choice]}
              isOn={!kept.questions.includes(id)}
              turn={isOn => change(withQuestions(kept, [id], isOn))}
            />
          )
        })}
      </fieldset>
    </details>
  )
}

interface TickProps {
  readonly words: string
  readonly said?: string
  readonly isOn: boolean
  readonly turn: (isOn: boolean) => void
}

function Tick({ words, said = '', isOn, turn }: TickProps) {
  return (
    <label className="share-tick">
      <input type="checkbox" checked={isOn} onChange={event => turn(event.target.checked)} />
      <span>
        {words} {said !== '' && <strong>{said}</strong>}
      </span>
    </label>
  )
}
