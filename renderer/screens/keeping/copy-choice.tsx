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

/** Which copy to go back to, and what that means. */
export function CopyChoice({ copies, chosen, choose, hasHurtFile }: Props) {
  return (
    <div className="stack-tight">
      <fieldset className="choices">
        <legend className="label">Which copy?</legend>
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
      <p role="status">{copyLeavesOut(chosen, hasHurtFile)}</p>
    </div>
  )
}
