import { useState } from 'react'
import { Link } from 'wouter'
import { doneNews } from '../../../../shared/devices/import/preview-words.ts'
import { sentenceOf } from '../../../../shared/failure.ts'
import { PageHeading } from '../../../components/heading.tsx'
import { useStores } from '../../../stores.tsx'
import type { ImportDone as Done, Importing } from './use-import.ts'

interface Props {
  readonly done: Done
  readonly again: Importing
}

/** The devices are in; here is the way back. */
export function ImportDone({ done, again }: Props) {
  const { devices } = useStores()
  const [isUndone, setUndone] = useState(false)
  const [trouble, setTrouble] = useState('')
  const undo = () => {
    devices.undo(done.stepId).then(
      () => {
        setTrouble('')
        setUndone(true)
      },
      (error: unknown) => setTrouble(`Nothing was undone. ${sentenceOf(error)}`),
    )
  }
  const news = isUndone ? 'Your list is as it was before' : doneNews(done.added, done.changed)
  return (
    <div className="stack">
      <PageHeading news={news}>{news}</PageHeading>
      {isUndone ? (
        <p>Everything that came from “{done.fileName}” was taken back.</p>
      ) : (
        <p>
          They came from “{done.fileName}”. You can undo this now, or later under{' '}
          <Link to="/devices/steps">what was done to this list</Link>.
        </p>
      )}
      <p className="error" role="alert">
        {trouble}
      </p>
      <div className="row">
        <Link to="/devices" className="button button-main">
          See the devices
        </Link>
        {!isUndone && (
          <button type="button" className="button" onClick={undo}>
            Undo
          </button>
        )}
        <button type="button" className="button" onClick={() => again.goTo({ kind: 'choose' })}>
          Bring in another file
        </button>
      </div>
    </div>
  )
}
