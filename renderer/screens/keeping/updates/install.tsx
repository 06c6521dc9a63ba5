import type { FoundUpdate, UpdateStanding } from '../../../../shared/updates/updates.ts'
import { installedInWords, outcomeInWords, waitInWords } from '../../../../shared/updates/words.ts'
import { useStores } from '../../../stores.tsx'
import { UpdateNews } from './update-news.tsx'
import { useUpdateStep } from './use-update-step.ts'

interface Props {
  readonly standing: UpdateStanding
  readonly found: FoundUpdate
}

/** The moment: now, or when the app is closed. Never while a check is being answered. */
export function Install({ standing, found }: Props) {
  const { way, wait, isOnClose, doing } = standing
  const runs = way === 'runs'
  const { updates } = useStores()
  const { isBusy, news, run, say } = useUpdateStep()
  const install = () =>
    run(async () => {
      const installed = await updates.install()
      say(installedInWords(installed, way))
      return null
    })
  return (
    <div className="stack-tight">
      <p>
        {runs
          ? 'The app makes a backup, closes, and the installer begins. When it is done, the app opens again. That takes a few minutes.'
          : 'On this PC you open the installer yourself: the button shows it in its folder. Make a backup and close this app first.'}
      </p>
      {wait !== null && <p className="notice">{waitInWords(wait, way)}</p>}
      <div className="row">
        <button
          type="button"
          className="button button-main"
          aria-disabled={isBusy || doing !== null || wait !== null}
          onClick={() => {
            if (doing === null && wait === null) void install()
          }}
        >
          {runs ? `Install version ${found.version} now` : 'Show the installer'}
        </button>
        <button type="button" className="button-link" onClick={() => void updates.forget()}>
          Not this version
        </button>
      </div>
      {runs && <OnClose isOnClose={isOnClose} />}
      <UpdateNews news={news} />
    </div>
  )
}

function OnClose({ isOnClose }: { readonly isOnClose: boolean }) {
  const { updates } = useStores()
  const { news, run, say } = useUpdateStep()
  const turn = (isOn: boolean) =>
    void run(async () => {
      const outcome = await updates.onClose(isOn)
      if (outcome !== null) say({ isGood: false, sentence: outcomeInWords(outcome) })
      return outcome
    })
  return (
    <>
      <label className="share-tick">
        <input type="checkbox" checked={isOnClose} onChange={event => turn(event.target.checked)} />
        <span>
          Install it when I next close the app{' '}
          <span className="small quiet">
            Only this once. If the PC is switched off instead, nothing happens.
          </span>
        </span>
      </label>
      <UpdateNews news={news} />
    </>
  )
}
