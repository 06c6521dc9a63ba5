interface Props {
  /** Of 100. */
  readonly percent: number
  /** Whose figure it is: it has its own colour. */
  readonly whose: 'theirs' | 'survey'
  /** What it says, for those who do not see it. */
  readonly words: string
}

/** How many of 100 say yes, on a bar; the figure stands on its ground, so that it can be read wherever it ends. */
export function ShareBar({ percent, whose, words }: Props) {
  return (
    <svg className="compare-one" role="img" aria-label={words}>
      <g className={`compare-${whose}`}>
        <rect className="compare-empty" width="100%" height="100%" rx="3" />
        <rect className="compare-ground" width={`${percent}%`} height="100%" rx="3" />
        <rect className="compare-line" y="86%" width={`${percent}%`} height="14%" />
        <text x="8" y="46%" dominantBaseline="central">
          {percent} in 100
        </text>
      </g>
    </svg>
  )
}
