import { CopyButton, CopyNews, useCopying } from './copying.tsx'
import { type Typed, typedInWords } from './typed.ts'

interface Props {
  readonly list: readonly Typed[]
  readonly write: (text: string) => Promise<unknown>
  /** Left out where it must stay. */
  readonly letGo?: () => void
}

/** Field by field, to be copied or read off. */
export function WhatWasTyped({ list, write, letGo }: Props) {
  const copying = useCopying(write)
  return (
    <>
      <dl className="was-typed">
        {list.map(({ label, text }, at) => (
          <div key={at}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <CopyButton words="Copy what I typed" text={typedInWords(list)} copying={copying} />
        {letGo !== undefined && (
          <button type="button" className="button-link" onClick={letGo}>
            I do not need it any more
          </button>
        )}
        <CopyNews copying={copying} />
      </div>
    </>
  )
}
