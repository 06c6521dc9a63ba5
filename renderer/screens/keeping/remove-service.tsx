import { useLayoutEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../../shared/failure.ts'
import type { Service } from '../../../shared/services/service.ts'
import { removedKeptDays, serviceTitle } from '../../../shared/services/words.ts'
import { useStores } from '../../stores.tsx'
import type { News } from './news.ts'

interface Props {
  readonly service: Service
  readonly tell: (news: News) => void
}

/** Takes a service away after asking by name; it can be brought back at once or for some weeks. */
export function RemoveService({ service, tell }: Props) {
  const { services } = useStores()
  const [isAsking, setAsking] = useState(false)
  const title = serviceTitle(service)
  const keep = () => setAsking(false)
  const bringBack = async () => {
    await services.restore(service.id)
    await services.choose(service.id)
    tell({ words: `${title} is back.` })
  }
  const remove = async () => {
    await services.remove(service.id)
    const undo = () => {
      bringBack().catch((error: unknown) => tell({ words: sentenceOf(error) }))
    }
    tell({ words: `${title} was removed.`, action: { words: 'Undo', run: undo } })
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Remove this service
      </button>
      {isAsking && (
        <AskFirst
          title={title}
          keep={keep}
          remove={() => {
            remove().catch((error: unknown) => tell({ words: sentenceOf(error) }))
          }}
        />
      )}
    </>
  )
}

interface AskProps {
  readonly title: string
  readonly keep: () => void
  readonly remove: () => void
}

function AskFirst({ title, keep, remove }: AskProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the dialog is taken away: closing it gives the focus back to the button that opened it.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="remove-heading"
      onCancel={event => {
        event.preventDefault()
        keep()
      }}
    >
      <div className="stack">
        <h2 id="remove-heading">Remove {title}?</h2>
        <p>
          Its answers, its plan and its finished checks leave the app. For {removedKeptDays} days
          you can bring all of it back here. After that it is deleted for good.
        </p>
        <div className="row">
          <button type="button" className="button button-main" onClick={keep}>
            Keep {title}
          </button>
          <button type="button" className="button" onClick={remove}>
            Remove {title}
          </button>
        </div>
      </div>
    </dialog>
  )
}
