import type { StepNews } from './use-update-step.ts'

/** What came of a step, heard as soon as it is there. */
export function UpdateNews({ news }: { readonly news: StepNews | null }) {
  return (
    <div>
      <p role="status">{news?.isGood === true && news.sentence}</p>
      <p role="alert">{news?.isGood === false && <span className="error">{news.sentence}</span>}</p>
    </div>
  )
}
