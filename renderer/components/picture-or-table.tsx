import { type ReactNode, useId, useState } from 'react'

interface Props {
  /** What the picture answers, as a sentence. */
  readonly title: string
  /** What has to be known before it is read. */
  readonly under?: ReactNode
  readonly picture: ReactNode
  readonly table: ReactNode
}

/** A picture, or what it shows as a table: whichever the person reads more easily. */
export function PictureOrTable({ title, under, picture, table }: Props) {
  const id = useId()
  const [isTable, setTable] = useState(false)
  return (
    <figure className="card stack" aria-labelledby={id}>
      <div className="row-apart">
        <figcaption>
          <h2 id={id}>{title}</h2>
          {under}
        </figcaption>
        <button
          type="button"
          className="button-link not-on-paper"
          onClick={() => setTable(!isTable)}
        >
          {isTable ? 'Show as a picture' : 'Show as a table'}
        </button>
      </div>
      {isTable ? table : picture}
    </figure>
  )
}
