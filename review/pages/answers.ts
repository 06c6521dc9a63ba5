/** All answers of one group: of England, of a region, a kind, a size, or a kind in a region. One page for each that is counted. */
import {
  type Group,
  groups,
  kinds,
  nameOf,
  regions,
  saysRegion,
  sizes,
} from '../disclosure/groups.ts'
import { barList, legend } from './bars.ts'
import type { Topic } from './content.ts'
import { questionPage } from './findings.ts'
import { pageFile, type Page } from './frame.ts'
import { html, type Html, nothing } from './html.ts'
import type { Report } from './report.ts'
import { shareOf } from './shares.ts'
import { answersFile, asTable, choicesTable } from './tables.ts'
import {
  answerNames,
  counted,
  dsptNames,
  groupName,
  groupSlug,
  kindNames,
  sizeNames,
} from './words.ts'

export const answersPage = (group: Group): string => {
  const slug = groupSlug(group)
  return slug === '' ? 'answers' : `answers-${slug}`
}

export const answersPages = (report: Report): readonly Page[] =>
  groups.map(group => pageOf(group, report))

function pageOf(group: Group, report: Report): Page {
  const { now, content } = report
  const { homes } = now.coverage(group)
  const name = groupName(group)
  const isEngland = nameOf(group) === 'England'
  return {
    name: answersPage(group),
    title: isEngland ? 'All answers' : `All answers: ${name}`,
    heading: isEngland ? 'All answers, in England' : `All answers: ${name}`,
    within: 'answers',
    lead: html`<p>
      ${homes === null ? 'Fewer than 40 services, or too few to say how many.' : `About ${counted(homes)} services.`}
    </p>`,
    body: html`${chooser(group)} ${legend(answerNames)} ${dsptOf(group, report)}
    ${content.topics.map(topic => section(topic, group, report))}`,
  }
}

/** Links to what is published, and to nothing else; with JavaScript the page stays where it is. */
function chooser(group: Group): Html {
  const { region, kind, size } = group
  const to = (change: Partial<Group>) => ({ ...group, size: null, ...change })
  const ofRegion = (each: Group['region']) =>
    to({ region: each, kind: kind !== null && (each === null || saysRegion(kind)) ? kind : null })
  return html`<nav class="chooser" aria-label="Choose which services">
    ${row('Region', [
      chip('All England', ofRegion(null), size === null && region === null),
      ...regions.map(each => chip(each, ofRegion(each), each === region)),
    ])}
    ${row('Type', [
      chip('All types', to({ kind: null }), size === null && kind === null),
      ...kinds.map(each =>
        chip(
          kindNames[each],
          to({ kind: each, region: saysRegion(each) ? region : null }),
          each === kind,
        ),
      ),
    ])}
    ${row(
      'Size',
      sizes.map(each =>
        chip(sizeNames[each], { region: null, kind: null, size: each }, each === size),
      ),
    )}
    <p class="hint">
      Sizes are counted for England as a whole only. “${kindNames.other}” never say their region,
      because there are few of them.
    </p>
  </nav>`
}

const row = (name: string, chips: readonly Html[]) =>
  html`<div class="chips">
    <span id="by-${name.toLowerCase()}">${name}</span>
    <ul aria-labelledby="by-${name.toLowerCase()}">
      ${chips}
    </ul>
  </div>`

const chip = (words: string, group: Group, isHere: boolean) =>
  html`<li>
    <a
      data-swap
      href="${pageFile(answersPage(group))}"
      ${isHere ? html` aria-current="true"` : nothing}
      >${words}</a
    >
  </li>`

function dsptOf(group: Group, { now }: Report): Html {
  const row = now.dspt(group)
  const bars = [
    {
      name: 'How far the DSPT is',
      row,
      share: shareOf([row], ['met']),
      words: 'at Standards Met or higher',
    },
  ]
  return html`<section>
    <h2>DSPT</h2>
    ${legend(dsptNames)}
    <figure>
      ${barList(bars, dsptNames)}
      ${asTable(choicesTable(`DSPT: how many services said what. ${groupName(group)}`, dsptNames, bars), answersFile)}
    </figure>
  </section>`
}

function section({ id, title, questions }: Topic, group: Group, { now }: Report): Html {
  const bars = questions.map(question => {
    const own = now.answer(question.id, group)
    return {
      name: html`<a href="${questionPage(question)}">${question.text}</a>`,
      row: own,
      share: shareOf([own], ['yes']),
      words: 'yes',
    }
  })
  const rows = questions.map(question => ({
    name: question.text,
    row: now.answer(question.id, group),
  }))
  return html`<section id="${id}">
    <h2>${title}</h2>
    <figure>
      ${barList(bars, answerNames)}
      ${asTable(choicesTable(`${title}: how many services said what. ${groupName(group)}`, answerNames, rows), answersFile)}
    </figure>
  </section> `
}
