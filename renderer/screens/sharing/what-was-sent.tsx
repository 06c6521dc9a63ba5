import type { KeptLetter } from '../../../shared/sharing/queue.ts'
import { ExactText } from './exact-text.tsx'

/** The kept text of a letter, opened by whoever wants to see it. */
export function WhatWasSent({ letter }: { readonly letter: KeptLetter }) {
  const { state, text, sha256, attempts } = letter
  const wasSent = attempts.length > 0 || state === 'sent'
  const words = wasSent ? 'See what was sent' : 'See what was agreed to'
  return (
    <details className="share-kept">
      <summary>{words}</summary>
      <p className="small quiet">
        Kept here byte for byte, so that you can look at it at any time.
      </p>
      <ExactText
        text={text}
        sha256={sha256}
        label={wasSent ? 'What was sent' : 'What was agreed to'}
      />
    </details>
  )
}
