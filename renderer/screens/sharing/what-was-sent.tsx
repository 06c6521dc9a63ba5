import { questionsOf } from '../../../shared/checklist/status.ts'
import type { Letter } from '../../../shared/sharing/letter.ts'
import type { KeptLetter } from '../../../shared/sharing/queue.ts'
import { saidAnswers, submissionSentences } from '../../../shared/sharing/words.ts'
import { useWork } from '../../stores.tsx'
import { ExactText } from './exact-text.tsx'

/** The kept text of a letter, as sentences and byte for byte, opened by whoever wants to see it. */
export function WhatWasSent({ letter }: { readonly letter: KeptLetter }) {
  const { state, text, sha256, attempts } = letter
  const wasSent =
    state === 'sent' || attempts.some(({ what, outcome }) => what === 'send' && outcome !== 'saved')
  const words = wasSent ? 'See what was sent' : 'See what was agreed to'
  return (
    <details className="share-kept">
      <summary>{words}</summary>
      <div className="stack-tight">
        <InSentences text={text} />
        <p className="small quiet">The exact text, kept here byte for byte:</p>
        <ExactText
          text={text}
          sha256={sha256}
          label={wasSent ? 'What was sent' : 'What was agreed to'}
        />
      </div>
    </details>
  )
}

function InSentences({ text }: { readonly text: string }) {
  const work = useWork()
  // The records keep only texts that this app made of a letter, and they are never written again.
  const { submission } = JSON.parse(text) as Letter
  const texts = new Map(
    questionsOf(work?.pack ?? { topics: [] }).map(({ id, text: asked }) => [id, asked]),
  )
  return (
    <>
      <ul className="share-sentences">
        {submissionSentences(submission).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details>
        <summary>The answers, one by one</summary>
        <ul className="share-sentences">
          {saidAnswers(submission, texts).map(({ questionId, text: asked, words }) => (
            <li key={questionId}>
              {asked} <strong>{words}</strong>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
