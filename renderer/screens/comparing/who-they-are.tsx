import { Link } from 'wouter'
import type { Comparison, HomesLikeOurs } from '../../../shared/comparing/comparison.ts'
import {
  groupSentence,
  madeUpLabel,
  madeUpSentence,
  sourceSentence,
  widerSentence,
} from '../../../shared/comparing/words.ts'
import type { Service } from '../../../shared/services/service.ts'

export type Came = Exclude<Comparison, { readonly state: 'none' }>

interface Props {
  readonly came: Came
  readonly like: HomesLikeOurs
  readonly service: Service
}

/** Which homes, how many, which quarter, and where the figures come from. */
export function WhoTheyAre({ came, like, service }: Props) {
  const wider = widerSentence(like, service)
  return (
    <>
      {came.isMadeUp && <MadeUp />}
      <p>{groupSentence(like)}</p>
      {wider !== null && (
        <p>
          {wider} {like.why === 'no-region' && <Link to="/settings">Say where you are</Link>}
        </p>
      )}
      <p className="small quiet">
        {sourceSentence(came)} Each number was rounded by the review, and small ones are not shown,
        so that nobody can tell who said what.
      </p>
    </>
  )
}

/** On every page that shows such figures. */
export function MadeUp() {
  return (
    <p className="made-up">
      <strong>{madeUpLabel}.</strong> {madeUpSentence}
    </p>
  )
}
