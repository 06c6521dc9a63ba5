import { useMemo } from 'react'
import { Link } from 'wouter'
import { compareTopics } from '../../../shared/comparing/compare.ts'
import type { HomesLikeOurs } from '../../../shared/comparing/comparison.ts'
import {
  comparisonNews,
  dsptSentence,
  foundIn,
  likeYours,
  madeUpLabel,
} from '../../../shared/comparing/words.ts'
import { PageHeading } from '../../components/heading.tsx'
import { GetFigures } from './get-figures.tsx'
import { Reasons } from './reasons.tsx'
import { SurveyPart } from './survey-part.tsx'
import { TopicsPicture } from './topics-picture.tsx'
import { type Came, MadeUp, WhoTheyAre } from './who-they-are.tsx'
import { type Compared, WithComparison } from './with-comparison.tsx'

/** How this service stands beside homes like it, and what a survey found before there were any figures. */
export function CompareScreen() {
  return (
    <WithComparison>
      {compared => <Compare key={compared.work.service.id} {...compared} />}
    </WithComparison>
  )
}

function Compare(compared: Compared) {
  const { comparison, work, standing } = compared
  if (comparison.state !== 'ready') return <NothingYet {...compared} />
  return (
    <div className="stack-wide">
      <Stands {...compared} came={comparison} like={comparison.like} />
      <GetFigures standing={standing} isFirst={false} />
      <SurveyPart work={work} isOpen={comparison.isMadeUp} />
    </div>
  )
}

/** Before the first figures, or where too few took part: what is known from elsewhere, and the way to figures. */
function NothingYet({ comparison, work, standing }: Compared) {
  const isTooFew = comparison.state === 'too-few'
  const them = likeYours(work.service.kind)
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <p className="small quiet">Homes like ours</p>
        <PageHeading news={comparison.state}>
          {isTooFew ? 'Too few took part to compare with' : `No figures of ${them} have come yet`}
        </PageHeading>
        {isTooFew && comparison.isMadeUp && <MadeUp />}
        <p>
          {isTooFew
            ? 'The review shows nothing where few answered, so that nobody can tell who said what. The next quarter may hold enough.'
            : `Once a review has published, this page shows what ${them} have in place beside what you have. Until then it shows what a survey of 2025 found.`}
        </p>
      </div>
      <GetFigures standing={standing} isFirst />
      <SurveyPart work={work} isOpen />
    </div>
  )
}

interface StandsProps extends Compared {
  readonly came: Came
  readonly like: HomesLikeOurs
}

function Stands({ work, came, like }: StandsProps) {
  const { pack, answers, service } = work
  const topics = useMemo(() => compareTopics(pack, answers, like), [pack, answers, like])
  const found = foundIn(topics)
  const dspt = dsptSentence(like, service)
  return (
    <>
      <div className="stack-tight">
        <p className="small quiet">Homes like ours</p>
        <PageHeading news={like.quarter}>{comparisonNews(found, service.kind)}</PageHeading>
        <WhoTheyAre came={came} like={like} service={service} />
      </div>
      <Reasons found={found} plan={work.plan} kind={service.kind} />
      <TopicsPicture topics={topics} kind={service.kind} isMadeUp={came.isMadeUp} />
      {dspt !== null && (
        <p>
          {came.isMadeUp && `${madeUpLabel}: `}
          {dspt} <Link to="/checklist/by/dspt">See your DSPT</Link>
        </p>
      )}
    </>
  )
}
