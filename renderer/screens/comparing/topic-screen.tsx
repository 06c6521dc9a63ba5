import { Link } from 'wouter'
import { compareTopics } from '../../../shared/comparing/compare.ts'
import { topicNews, topicSentence } from '../../../shared/comparing/words.ts'
import { BackLink } from '../../components/back-link.tsx'
import { PageHeading } from '../../components/heading.tsx'
import { QuestionsPicture } from './questions-picture.tsx'
import { WhoTheyAre } from './who-they-are.tsx'
import { type Compared, WithComparison } from './with-comparison.tsx'

/** One topic, question by question. */
export function TopicScreen({ topicId }: { readonly topicId: string }) {
  return <WithComparison>{compared => <OneTopic {...compared} topicId={topicId} />}</WithComparison>
}

function OneTopic({ work, comparison, topicId }: Compared & { readonly topicId: string }) {
  const { pack, answers, service } = work
  const compared =
    comparison.state !== 'ready'
      ? undefined
      : compareTopics(pack, answers, comparison.like).find(({ topic }) => topic.id === topicId)
  if (comparison.state !== 'ready' || compared === undefined) return <NothingHere />
  const { like } = comparison
  const news = topicNews(compared)
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small">
          <BackLink to="/compare">Homes like ours</BackLink>
        </p>
        <PageHeading>{compared.topic.title}</PageHeading>
        <p>
          {topicSentence(compared, service.kind)} {news}
        </p>
        <WhoTheyAre came={comparison} like={like} service={service} />
      </div>
      <QuestionsPicture compared={compared} like={like} kind={service.kind} />
    </div>
  )
}

function NothingHere() {
  return (
    <div className="stack">
      <PageHeading>There is nothing to compare here</PageHeading>
      <p>No figures have come back yet, or this topic is not asked of your kind of service.</p>
      <p>
        <Link to="/compare">See homes like ours</Link>
      </p>
    </div>
  )
}
