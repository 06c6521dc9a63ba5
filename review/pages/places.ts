/** By region, as small maps of tiles, one for each topic; and by type and size. */
import type { Region } from '../../shared/sharing/register-counts.ts'
import { type Group, kinds, regions, sizes } from '../disclosure/groups.ts'
import { shareBars } from './bars.ts'
import { comparable } from './comparable.ts'
import type { Question, Topic } from './content.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import { allQuestions, type Numbers, type Report } from './report.ts'
import type { Share } from './shares.ts'
import { answersFile, asTable, percentCell } from './tables.ts'
import { apart, tileLegend, tileMap } from './tile-map.ts'
import { groupName, groupSlug } from './words.ts'

const everyRegion = regions.map(region => ({ region }))
const everyKind = [...kinds.map(kind => ({ kind })), ...sizes.map(size => ({ size }))]

export interface Compared {
  readonly title: string
  /** "11 of 13 questions". */
  readonly over: string
  readonly england: Share | null
  readonly shareIn: (group: Partial<Group>) => Share | null
}

/** Some groups, and England, held against each other over the same questions. */
function compared(
  now: Numbers,
  { title, questions }: { readonly title: string; readonly questions: readonly Question[] },
  groups: readonly Partial<Group>[],
): Compared {
  const own = comparable(now, questions, groups)
  return {
    title,
    over: `${own.questions.length} of ${questions.length} questions`,
    england: now.inPlace(own.questions),
    shareIn: group => (own.has(group) ? now.inPlace(own.questions, group) : null),
  }
}

const regionOf = (region: Region) => everyRegion[regions.indexOf(region)] ?? { region }

export const regionsOf = (now: Numbers, topic: Parameters<typeof compared>[1]) => {
  const own = compared(now, topic, everyRegion)
  return { ...own, shareIn: (region: Region) => own.shareIn(regionOf(region)) }
}

export const kindsOf = (now: Numbers, topic: Parameters<typeof compared>[1]) => ({
  groups: everyKind,
  ...compared(now, topic, everyKind),
})

export function placesPage({ now, content }: Report): Page {
  const all = regionsOf(now, { title: 'All questions', questions: allQuestions(content) })
  const { higher, lower } = apart(all)
  const topics = content.topics.map(topic => regionsOf(now, topic))
  return {
    name: 'places',
    title: 'Regions and types',
    heading: headingOf(all, higher.length + lower.length > 0),
    lead: html`<p>
      Each number says how many of the answers of a region’s services are “yes”, over the questions
      that enough of the regions answered often enough. A difference is marked only where rounding
      and chance together cannot explain it. Even then the reason may be which services took part.
    </p>`,
    body: html`<section>
        <h2>All questions together</h2>
        <figure>
          <div class="beside">
            <div>
              ${tileLegend}${tileMap({ ...all, label: 'Answers that are yes, by region', hasLinks: true })}
            </div>
            <p>
              England: ${percentCell(all.england?.percent)}, over ${all.over}. Choose a region to
              see all of its answers. Tiles are all of one size, because a large region is not one
              with many services.
            </p>
          </div>
          ${asTable(regionTable(topics), answersFile)}
        </figure>
      </section>
      <section>
        <h2>Topic by topic</h2>
        <div class="small-multiples">${topics.map(topicMap)}</div>
      </section>
      ${byKind(now, content.topics)}`,
  }
}

function headingOf({ shareIn }: ReturnType<typeof regionsOf>, isApart: boolean): string {
  if (regions.every(region => shareIn(region) === null)) {
    return 'Too few took part to compare regions'
  }
  return isApart ? 'Some regions stand apart' : 'No region stands clearly apart from England'
}

function topicMap(own: ReturnType<typeof regionsOf>): Html {
  return html`<figure>
    <figcaption>
      <h3>${own.title}</h3>
      ${own.over}. England: ${percentCell(own.england?.percent)}
    </figcaption>
    ${tileMap({ ...own, label: `${own.title}: answers that are yes, by region` })}
  </figure> `
}

function regionTable(topics: readonly ReturnType<typeof regionsOf>[]) {
  return {
    caption: 'How many of the answers are yes, by region and topic',
    head: ['', ...topics.map(({ title }) => title)],
    rows: [
      ['England', ...topics.map(({ england }) => percentCell(england?.percent))],
      ...regions.map(region => [
        region,
        ...topics.map(({ shareIn }) => percentCell(shareIn(region)?.percent)),
      ]),
    ],
  }
}

const whole = (group: Partial<Group>): Group => ({ kind: null, region: null, size: null, ...group })

function byKind(now: Numbers, topics: readonly Topic[]): Html {
  const link = (group: Group) =>
    html`<a href="answers-${groupSlug(group)}.html">${groupName(group)}</a>`
  const multiples = topics.map(topic => kindsOf(now, topic))
  return html`<section id="kinds">
    <h2>By type and size of service</h2>
    <p>
      All answers of one group:
      ${everyKind.map((group, at) => html`${at === 0 ? '' : ', '}${link(whole(group))}`)}.
    </p>
    <div class="small-multiples">
      ${multiples.map(
        ({ title, over, shareIn }) =>
          html`<figure>
            <figcaption>
              <h3>${title}</h3>
              ${over}
            </figcaption>
            ${shareBars(
              everyKind.map(group => ({ name: groupName(whole(group)), share: shareIn(group) })),
              'yes',
            )}
          </figure> `,
      )}
    </div>
    ${asTable(
      {
        caption: 'How many of the answers are yes, by type, size and topic',
        head: ['', ...multiples.map(({ title }) => title)],
        rows: everyKind.map(group => [
          groupName(whole(group)),
          ...multiples.map(({ shareIn }) => percentCell(shareIn(group)?.percent)),
        ]),
      },
      answersFile,
    )}
  </section>`
}
