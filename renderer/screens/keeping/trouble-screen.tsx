import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import { timeInWords } from '../../../shared/dates.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import type { Copy } from '../../../shared/keeping/copies.ts'
import { goBackInWords, newestFirst } from '../../../shared/keeping/copy-words.ts'
import { type PlaceRisk, riskAdvice, riskInWords } from '../../../shared/keeping/place-risk.ts'
import type { Trouble } from '../../../shared/keeping/start.ts'
import {
  canUseCopy,
  type TroubleAction,
  troubleWords,
} from '../../../shared/keeping/trouble-words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { PlainPage } from '../../components/plain-page.tsx'
import { useStores } from '../../stores.tsx'
import { CopyChoice } from './copy-choice.tsx'
import { type Hurt, Salvage } from './salvage-offer.tsx'
import { TypedBefore } from './typed-before.tsx'
import { WhatIsLost } from './what-is-lost.tsx'
import { ElsewhereBackup } from './elsewhere-backup.tsx'
import { ForItPerson } from './for-it-person.tsx'

interface Props {
  readonly trouble: Trouble
  /** Of the place of the records: a likely cause. */
  readonly risk: PlaceRisk | null
}

/** Shown instead of the app when the records cannot be opened: what happened, what is safe, what to do. */
export function TroubleScreen({ trouble, risk }: Props) {
  const words = troubleWords(trouble)
  const copies = canUseCopy(trouble) ? newestFirst(trouble.copies) : []
  const [chosenName, choose] = useState<string>()
  const copy = copies.find(({ name }) => name === chosenName) ?? copies[0]
  const { news, isBusy, run } = useAttempts()
  const [hasFound, setFound] = useState(false)
  const found = useCallback(() => setFound(true), [])
  const hurt = hurtOf(trouble)
  const { first, late } = inTurn(words.actions, hurt)
  const buttons = (actions: readonly TroubleAction[]) =>
    actions.length > 0 && (
      <div className="row">
        {actions.map(action => (
          <button
            type="button"
            key={action}
            className={action === words.actions[0] && !hasFound ? 'button button-main' : 'button'}
            aria-disabled={isBusy}
            onClick={() => run(action, copy)}
          >
            {actionWords(action, copy)}
          </button>
        ))}
      </div>
    )
  return (
    <PlainPage>
      <div className="stack-wide">
        <div className="stack">
          <PageHeading news={trouble.kind}>{words.heading}</PageHeading>
          <p>{words.happened}</p>
          <div className="notice notice-yes">
            <p>
              <strong>What is safe: </strong>
              {words.safe}
            </p>
          </div>
        </div>
        <TypedBefore />
        <section className="stack" aria-labelledby="what-to-do">
          <h2 id="what-to-do">What to do now</h2>
          <ol className="stack-tight">
            {words.todo.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {buttons(first)}
          {copy !== undefined && (
            <CopyChoice
              copies={copies}
              chosen={copy}
              choose={name => {
                setFound(false)
                choose(name)
              }}
              hasHurtFile={hurt !== null}
            />
          )}
          {copy !== undefined && (
            <WhatIsLost key={copy.name} name={copy.name} hurt={hurt} found={found} />
          )}
          {copy === undefined && hurt !== null && <OnlyTheHurtFile hurt={hurt} found={found} />}
          {buttons(late)}
          <div role="status" className="saved">
            {news !== '' && <p className="notice notice-partly">{news}</p>}
          </div>
        </section>
        {(hurt !== null || trouble.kind === 'missing') && <ElsewhereBackup hurt={hurt} />}
        <PlaceNotice risk={risk} />
        <ForItPerson sentence={words.forIt} />
        <p className="small quiet">
          Your records are kept in this file: <span className="path">{trouble.file}</span>
        </p>
      </div>
    </PlainPage>
  )
}

/** Where another try comes first, its button stands before everything that is only for when it does not help. */
function inTurn(actions: readonly TroubleAction[], hurt: Hurt | null) {
  const isFirst = (action: TroubleAction) => hurt === 'failing' && action !== 'use-copy'
  return { first: actions.filter(isFirst), late: actions.filter(action => !isFirst(action)) }
}

/** Where something may still be read of a file that cannot be opened. */
function hurtOf({ kind }: Trouble): Hurt | null {
  return kind === 'damaged' || kind === 'failing' ? kind : null
}

function PlaceNotice({ risk }: Pick<Props, 'risk'>) {
  if (risk === null) return null
  return (
    <p className="notice notice-partly">
      {riskInWords(risk)} {riskAdvice}
    </p>
  )
}

/** Until a backup from another place is opened: then that is what could be added to. */
function OnlyTheHurtFile(props: { readonly hurt: Hurt; readonly found: () => void }) {
  const { keeping } = useStores()
  const hasOpened = useStore(keeping, state => state.preview !== undefined)
  return hasOpened ? null : <Salvage token={null} {...props} />
}

function actionWords(action: TroubleAction, copy: Copy | undefined): string {
  switch (action) {
    case 'try-again':
      return 'Try again'
    case 'show-folder':
      return 'Show me the folder'
    case 'use-copy':
      return copy === undefined ? 'Use a backup' : goBackInWords(copy)
  }
}

/** Runs one action at a time and says how it ended; when it helped, the app itself takes the place of this page. */
function useAttempts() {
  const { keeping } = useStores()
  const [news, setNews] = useState('')
  const [isBusy, setBusy] = useState(false)
  const asks: Readonly<Record<TroubleAction, (copy: Copy | undefined) => Promise<void>>> = {
    'try-again': () => keeping.tryAgain(),
    'show-folder': () => keeping.showFolder(),
    'use-copy': async copy => {
      if (copy !== undefined) await keeping.useCopy(copy.name)
    },
  }
  const attempt = async (action: TroubleAction, copy: Copy | undefined) => {
    setBusy(true)
    setNews(action === 'show-folder' ? '' : 'One moment. Opening your records…')
    try {
      await asks[action](copy)
      const isStill = keeping.getState().start?.state === 'trouble'
      setNews(isStill && action !== 'show-folder' ? stillInWords(action) : '')
    } catch (error) {
      setNews(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const run = (action: TroubleAction, copy: Copy | undefined) => {
    if (!isBusy) void attempt(action, copy)
  }
  return { news, isBusy, run }
}

function stillInWords(action: TroubleAction): string {
  const at = timeInWords(new Date().toISOString())
  return action === 'use-copy'
    ? `Tried at ${at}. That backup could not be opened. Choose another one.`
    : `Tried again at ${at}. It is not solved yet.`
}
