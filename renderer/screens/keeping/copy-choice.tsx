import type { Copy } from '../../../shared/keeping/copies.ts'
import {
  copyFactsInWords,
  copyLeavesOut,
  copyMomentInWords,
} from '../../../shared/keeping/copy-words.ts'

interface Props {
  /** The newest first. */
  readonly copies: readonly Copy[]
  readonly chosen: Copy
  readonly choose: (name: string) => void
  readonly hasHurtFile: boolean
}

/** The newest copy, what going back to it means, and the older ones for whoever wants them. */
export function CopyChoice({ copies, chosen, choose, hasHurtFile }: Props) {
  return (
    <div className="notice stack-tight">
      <p role="status">
        <strong>{chosen === copies[0] ? 'The newest backup' : 'An older backup'}: </strong>
        {copyMomentInWords(chosen)} ({copyFactsInWords(chosen)}). {copyLeavesOut(hasHurtFile)}
      </p>
      {copies.length > 1 && (
        <details>
          <summary>Choose an older backup</summary>
          <fieldset className="choices older-copies">
            <legend className="for-ears">Which backup?</legend>
            {copies.map((copy, index) => (
              <label className="choice" key={copy.name}>
                <input
                  type="radio"
                  name="copy"
                  checked={copy.name === chosen.name}
                  onChange={() => choose(copy.name)}
                />
                <span>
                  <strong>{copyMomentInWords(copy)}</strong>
                  <small>{copyFactsInWords(copy)}</small>
                </span>
                {index === 0 && <span className="small quiet">Newest</span>}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </div>
  )
}
