/** The key findings: sentences made by rule from the published numbers, each with how many services stand behind it. */
import { quarterInWords } from '../../shared/sharing/quarters.ts'
import { type Group, regions } from '../disclosure/groups.ts'
import type { Question } from './content.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import { kindsOf, regionsOf } from './places.ts'
import { allQuestions, type Report } from './report.ts'
import { type Share, shareOf, standing } from './shares.ts'
import { apart } from './tile-map.ts'
import { counted, gaps, groupName, listed, someDevices } from './words.ts'

export interface Finding {
  readonly says: Html
  /** About how many services stand behind it. */
  readonly of: number
  readonly page: string
  readonly more: string
}

/** Each rule says nothing where too little is shown for it. */
const rules: readonly ((report: Report) => Finding | null)[] = [
  topicsApart,
  widestGap,
  furthest,
  dsptMet,
  pastSupport,
  regionsApart,
  groupsApart,
  changed,
]

export const findingsOf = (report: Report): readonly Finding[] =>
  rules.flatMap(rule => rule(report) ?? [])

interface Ranked<T> {
  readonly item: T
  readonly share: Share
}

/** Highest share first; of equal ones the one that comes first. */
export function ranked<T>(
  items: readonly T[],
  shareIn: (item: T) => Share | null,
): readonly Ranked<T>[] {
  return items
    .flatMap(item => {
      const share = shareIn(item)
      return share === null ? [] : [{ item, share }]
    })
    .sort((a, b) => b.share.percent - a.share.percent)
}

export const gapOf = ({ now }: Report, { id }: Question): Share | null =>
  shareOf([now.answer(id)], gaps)

function topicsApart({ now, content }: Report): Finding | null {
  const order = ranked(content.topics, topic => now.inPlace(topic.questions))
  const [best, worst] = [order.at(0), order.at(-1)]
  if (best === undefined || worst === undefined || order.length < 2) return null
  const more = { of: best.share.of, page: 'topics.html', more: 'The state of each topic' }
  const says =
    standing(best.share, worst.share) === 'alike'
      ? html`<strong>No topic stands clearly apart.</strong> In all of them about as many answers
          are “yes”.`
      : html`<strong>${best.item.title} is further along than ${lowered(worst.item.title)}:</strong>
          ${best.share.percent}% of the answers are “yes”, against ${worst.share.percent}%.`
  return { says, ...more }
}

const lowered = (title: string) => title.slice(0, 1).toLowerCase() + title.slice(1)

/** Whether the first is clearly ahead of the second, so that it can be called the most. */
function leads<T>([first, second]: readonly Ranked<T>[]): boolean {
  if (first === undefined || second === undefined) return false
  return standing(first.share, second.share) === 'higher'
}

function widestGap(report: Report): Finding | null {
  const order = ranked(allQuestions(report.content), question => gapOf(report, question))
  const [widest] = order
  if (widest === undefined) return null
  const { item, share } = widest
  const which = leads(order) ? 'The most common gap' : 'One of the most common gaps'
  return {
    says: html`<strong>${which}:</strong> ${share.percent}% answer “partly”, “no” or “not sure” to
      “<a href="${questionPage(item)}">${item.text}</a>”`,
    of: share.of,
    page: 'gaps.html',
    more: 'Common gaps, and what closes them',
  }
}

export const questionPage = ({ id }: Pick<Question, 'id'>): string => `question-${id}.html`

function furthest({ now, content }: Report): Finding | null {
  const order = ranked(allQuestions(content), ({ id }) => shareOf([now.answer(id)], ['yes']))
  const [most] = order
  if (most === undefined) return null
  const which = leads(order) ? 'Most often in place' : 'Among what is most often in place'
  return {
    says: html`<strong>${which}:</strong> ${most.share.percent}% answer “yes” to “<a
        href="${questionPage(most.item)}"
        >${most.item.text}</a
      >”`,
    of: most.share.of,
    page: 'answers.html',
    more: 'All answers',
  }
}

function dsptMet({ now }: Report): Finding | null {
  const share = shareOf([now.dspt()], ['met'])
  if (share === null) return null
  return {
    says: html`<strong>${share.percent}% say that their DSPT is published</strong> at Standards Met
      or higher.`,
    of: share.of,
    page: 'standards.html',
    more: 'DSPT and Cyber Essentials',
  }
}

function pastSupport({ now }: Report): Finding | null {
  const share = shareOf([now.device('pastSupport')], someDevices)
  if (share === null) return null
  return {
    says: html`<strong
        >${share.percent}% have at least one device that no longer gets updates</strong
      >, of the services that say something about their devices.`,
    of: share.of,
    page: 'devices.html',
    more: 'Devices',
  }
}

function regionsApart({ now, content }: Report): Finding | null {
  const own = regionsOf(now, { title: 'All', questions: allQuestions(content) })
  const seen = regions.filter(region => own.shareIn(region) !== null)
  if (own.england === null || seen.length < 2) return null
  const { higher, lower } = apart(own)
  const says =
    higher.length + lower.length === 0
      ? html`<strong>No region stands clearly apart.</strong> Over ${own.over}, the ${seen.length}
          regions with enough to show lie too close to England as a whole to be told from it.`
      : html`<strong>Some regions stand apart</strong>, over
          ${own.over}.${place(higher, 'higher')}${place(lower, 'lower')}`
  return { says, of: own.england.of, page: 'places.html', more: 'Regions and types of service' }
}

function place(names: readonly string[], word: string): string {
  if (names.length === 0) return ''
  return ` Clearly ${word} than England: ${listed(names)}.`
}

function groupsApart({ now, content }: Report): Finding | null {
  const own = kindsOf(now, { title: 'All', questions: allQuestions(content) })
  const order = ranked(own.groups, own.shareIn)
  const [best, worst] = [order.at(0), order.at(-1)]
  if (best === undefined || worst === undefined || standing(best.share, worst.share) === 'alike') {
    return null
  }
  const name = (group: Partial<Group>) =>
    groupName({ region: null, kind: null, size: null, ...group })
  return {
    says: html`<strong>Types and sizes of service differ.</strong> ${name(best.item)}:
      ${best.share.percent}% of the answers are “yes”. ${name(worst.item)}: ${worst.share.percent}%.
      This is over ${own.over}.`,
    of: Math.min(best.share.of, worst.share.of),
    page: 'places.html#kinds',
    more: 'Regions and types of service',
  }
}

function changed({ now, earlier, content }: Report): Finding | null {
  const [first] = earlier
  const all = allQuestions(content)
  const [before, today] = [first?.inPlace(all) ?? null, now.inPlace(all)]
  if (first === undefined || before === null || today === null) return null
  const since = quarterInWords(first.publication.quarter)
  const stands = standing(today, before)
  const says =
    stands === 'alike'
      ? html`<strong>No clear change since ${since}.</strong> Then ${before.percent}% of all answers
          were “yes”, now ${today.percent}%. That is too close to call.`
      : html`<strong
            >${stands === 'higher' ? 'More is in place' : 'Less is in place'} than in
            ${since}.</strong
          >
          Then ${before.percent}% of all answers were “yes”, now ${today.percent}%. Not quite the
          same services took part.`
  return {
    says,
    of: Math.min(before.of, today.of),
    page: 'change.html',
    more: 'Change over the quarters',
  }
}

export function findingsPage(report: Report): Page {
  const { homes, percent } = report.now.coverage()
  const when = quarterInWords(report.now.publication.quarter)
  const who = homes === null ? 'Services' : `About ${counted(homes)} services`
  const part =
    percent === null
      ? html`Too few took part to say more of England than stands here.`
      : html`That is about ${percent}% of the services in England,
          <a href="taking-part.html">by our estimate</a>. Taking part was a choice, so the others
          may be different.`
  const findings = findingsOf(report)
  return {
    name: 'index',
    title: 'Key findings',
    heading: `${who} told us about their cyber security`,
    lead: html`<p>They shared their answers in ${when}. ${part}</p>`,
    body: html`<h2>${findings.length === 0 ? 'Too few took part for findings' : 'Key findings'}</h2>
      <ol class="findings">
        ${findings.map(finding)}
      </ol>
      <section class="aside">
        <h2>What this cannot tell you</h2>
        <ul>
          <li>
            <strong>It is not all services.</strong> Those that took part may be further along than
            those that did not, or further behind.
          </li>
          <li><strong>It is what they said of themselves.</strong> Nobody checked it.</li>
          <li>
            <strong>Small differences mean nothing.</strong> We call something “clearly” higher or
            lower only where rounding and chance together cannot explain it.
          </li>
        </ul>
        <p><a href="method.html">Method and limits</a></p>
      </section>`,
  }
}

function finding({ says, of, page, more }: Finding): Html {
  return html`<li>
    <p class="says">${says}</p>
    <p class="behind">
      About ${counted(of)} services stand behind this. <a href="${page}">${more}</a>
    </p>
  </li> `
}
