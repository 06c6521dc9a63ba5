import { useEffect, useRef } from 'react'
import type { Findable } from './find.ts'

const kindWords = { page: 'Page', question: 'Question', word: 'Word', card: 'Staff card' } as const

interface Props {
  readonly found: readonly Findable[]
  readonly at: number
  readonly openWord: string | null
  readonly choose: (thing: Findable) => void
  readonly pointAt: (index: number) => void
}

/** The list under the box. The focus stays in the box; the marked line is told by aria-activedescendant. */
export function FindList({ found, at, openWord, choose, pointAt }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at, found])
  return (
    <div
      ref={list}
      id="find-list"
      className="find-list"
      role="listbox"
      aria-label="Found"
      /* The keys stay in the field above, which scrolls it: it is no stop of its own. */
      tabIndex={-1}
    >
      {found.map((thing, index) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the box keeps the focus and hears the keys, as the combobox pattern asks
        <div
          key={thing.id}
          id={`find-${index}`}
          role="option"
          aria-selected={index === at}
          className="find-line"
          onMouseMove={() => {
            if (index !== at) pointAt(index)
          }}
          onMouseDown={event => event.preventDefault()}
          onClick={() => choose(thing)}
        >
          <span className="find-title">{thing.title}</span>
          <span className="small quiet">{kindWords[thing.kind]}</span>
          {thing.id === openWord && <span className="find-meaning">{thing.meaning}</span>}
        </div>
      ))}
    </div>
  )
}
