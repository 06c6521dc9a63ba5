import { useStore } from 'zustand'
import { dayInWords, daysLater, dayOf } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { RemovedService } from '../../../shared/services/service.ts'
import { removedKeptDays } from '../../../shared/services/words.ts'
import { useStores } from '../../stores.tsx'
import type { News } from './news.ts'

/** Services that were removed and can still be brought back, each with the day it goes for good. */
export function RemovedServices({ tell }: { readonly tell: (news: News) => void }) {
  const { services } = useStores()
  const removed = useStore(services, ({ heard }) => heard?.removed)
  if (removed === undefined || removed.length === 0) return null
  const failed = (error: unknown) => tell({ words: sentenceOf(error) })
  const bringBack = async ({ id, name }: RemovedService) => {
    await services.restore(id)
    const open = () => {
      services.choose(id).catch(failed)
    }
    tell({
      words: `${titleOf(name)} is back.`,
      action: { words: `Go to ${titleOf(name)}`, run: open },
    })
  }
  return (
    <section className="stack" aria-labelledby="removed-services">
      <h2 id="removed-services">Removed services</h2>
      <ul className="plain task-list">
        {removed.map(service => (
          <li key={service.id}>
            <span>
              <strong>{titleOf(service.name)}</strong>
              <span className="small quiet removed-until">
                {' '}
                Deleted for good on{' '}
                {dayInWords(daysLater(dayOf(service.removedAt), removedKeptDays))}
              </span>
            </span>
            <button
              type="button"
              className="button"
              onClick={() => {
                bringBack(service).catch(failed)
              }}
            >
              Bring back<span className="for-ears"> {titleOf(service.name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function titleOf(name: string): string {
  return name === '' ? 'A service without a name' : name
}
