import { Link } from 'wouter'
import type { ComparedTopic } from '../../../shared/comparing/compare.ts'
import {
  likeYours,
  madeUpLabel,
  topicNews,
  topicSentence,
} from '../../../shared/comparing/words.ts'
import { capital } from '../../../shared/counted.ts'
import type { ServiceKind } from '../../../shared/services/choices.ts'
import { PictureOrTable } from '../../components/picture-or-table.tsx'

interface Props {
  readonly topics: readonly ComparedTopic[]
  readonly kind: ServiceKind
  readonly isMadeUp: boolean
}

/** Two bars for each topic: what is in place here, and about what is at homes like ours. */
export function TopicsPicture({ topics, kind, isMadeUp }: Props) {
  const title = `What you have in place, beside ${likeYours(kind)}`
  return (
    <PictureOrTable
      title={title}
      under={
        <p className="small quiet">
          {isMadeUp && `${madeUpLabel}. `}Of the questions that you have answered and that can be
          shown.
        </p>
      }
      picture={
        <ul className="bars plain compare-bars">
          {topics.map(compared => (
            <li key={compared.topic.id}>
              <span>
                <Link to={`/compare/${compared.topic.id}`}>{compared.topic.title}</Link>
                <span className="small quiet compare-news">{topicNews(compared)}</span>
              </span>
              <TwoBars compared={compared} kind={kind} />
            </li>
          ))}
        </ul>
      }
      table={<TopicsTable topics={topics} kind={kind} title={title} />}
    />
  )
}

function TwoBars({
  compared,
  kind,
}: {
  readonly compared: ComparedTopic
  readonly kind: ServiceKind
}) {
  const { compared: of, ours, theirs } = compared
  if (of === 0) return <span className="small quiet">{topicSentence(compared, kind)}</span>
  return (
    <svg className="compare-two" role="img" aria-label={topicSentence(compared, kind)}>
      <OneBar at={0} side="ours" share={ours / of} words={`You: ${ours} of ${of}`} />
      <OneBar
        at={30}
        side="theirs"
        share={theirs / of}
        words={`${capital(likeYours(kind))}: about ${theirs} of ${of}`}
      />
    </svg>
  )
}

const per = (share: number) => `${(share * 100).toFixed(2)}%`

interface BarProps {
  readonly at: number
  readonly side: 'ours' | 'theirs'
  readonly share: number
  readonly words: string
}

/** The words stand on the ground of the whole bar, so that they can be read wherever it ends. */
function OneBar({ at, side, share, words }: BarProps) {
  return (
    <g className={`compare-${side}`}>
      <rect className="compare-empty" y={at} width="100%" height="26" rx="3" />
      <rect className="compare-ground" y={at} width={per(share)} height="26" rx="3" />
      <rect className="compare-line" y={at + 22} width={per(share)} height="4" />
      <text x="8" y={at + 11} dominantBaseline="central">
        {words}
      </text>
    </g>
  )
}

interface TableProps {
  readonly topics: readonly ComparedTopic[]
  readonly kind: ServiceKind
  readonly title: string
}

function TopicsTable({ topics, kind, title }: TableProps) {
  const heads = ['Compared', 'In place at yours', `About, at ${likeYours(kind)}`] as const
  return (
    <table className="paper-table">
      <caption className="for-ears">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Topic</th>
          {heads.map(head => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, compared, ours, theirs }) => (
          <tr key={topic.id}>
            <th scope="row">
              <Link to={`/compare/${topic.id}`}>{topic.title}</Link>
            </th>
            {[compared, ours, theirs].map((count, at) => (
              <td key={heads[at]} className="number" data-head={heads[at]}>
                {count}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
