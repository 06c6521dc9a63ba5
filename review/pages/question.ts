/** One question with every number that is published of it: by region, type, size, type in a region, and over the quarters. */
import { type Group, kinds, regions, saysRegion, sizes } from '../disclosure/groups.ts'
import { barList, legend } from './bars.ts'
import type { Question, Topic } from './content.ts'
import { gapOf, questionPage } from './findings.ts'
import type { Page } from './frame.ts'
import { html, type Html, nothing } from './html.ts'
import { lineChart, shortQuarter } from './lines.ts'
import type { Report } from './report.ts'
import { shareOf } from './shares.ts'
import { besideQuestion } from './survey.ts'
import { answersFile, asTable, choicesTable, percentCell } from './tables.ts'
import { tileLegend, tileMap } from './tile-map.ts'
import { answerNames, counted, groupName, kindNames, sizeNames, whoDoes } from './words.ts'

export const questionPages = (report: Report): readonly Page[] =>
  report.content.topics.flatMap(topic =>
    topic.questions.map((question, at) => pageOf(question, { topic, at }, report)),
  )

interface Place {
  readonly topic: Topic
  readonly at: number
}

function pageOf(question: Question, place: Place, report: Report): Page {
  const { now } = report
  const row = now.answer(question.id)
  const share = shareOf([row], ['yes'])
  const gap = gapOf(report, question)
  return {
    name: `question-${question.id}`,
    title: question.text,
    heading: question.text,
    within: 'topics',
    lead: html`<p>
      ${share === null ? 'Too few answers to say how many.' : html`<strong>${share.percent}%</strong> answer “yes”, of about ${counted(share.of)} services.`}${gap === null ? '' : ` ${gap.percent}% have a gap: “partly”, “no” or “not sure”.`}
      It belongs to <a href="topics.html#${place.topic.id}">${place.topic.title}</a>.
    </p>`,
    body: html`${legend(answerNames)}
      <figure>${barList([{ name: 'England', row, share, words: 'yes' }], answerNames)}</figure>
      ${besideQuestion(question.id, report)} ${byRegion(question, report)}
      ${byType(question, report)} ${byBoth(question, report)} ${overTime(question, report)}
      ${closes(question)} ${neighbours(place)}`,
  }
}

const group = (part: Partial<Group>): Group => ({ kind: null, region: null, size: null, ...part })

function byRegion({ id, text }: Question, { now }: Report): Html {
  const rows = [group({}), ...regions.map(region => group({ region }))].map(each => ({
    name: groupName(each),
    row: now.answer(id, each),
  }))
  return html`<section>
    <h2>By region: who says yes</h2>
    <figure>
      ${tileLegend}${tileMap({
        label: `${text} Answers that are yes, by region`,
        england: shareOf([now.answer(id)], ['yes']),
        shareIn: region => shareOf([now.answer(id, { region })], ['yes']),
        hasLinks: true,
      })}
      ${asTable(choicesTable('By region: how many services said what', answerNames, rows), answersFile)}
    </figure>
  </section>`
}

function byType({ id }: Question, { now }: Report): Html {
  const all = [...kinds.map(kind => group({ kind })), ...sizes.map(size => group({ size }))]
  const rows = all.map(each => ({
    name: each.kind === null ? sizeNames[each.size ?? '1-19'] : kindNames[each.kind],
    row: now.answer(id, each),
  }))
  const bars = rows.map(each => ({ ...each, share: shareOf([each.row], ['yes']), words: 'yes' }))
  return html`<section>
    <h2>By type and size</h2>
    <figure>
      ${barList(bars, answerNames)}
      ${asTable(choicesTable('By type and size: how many services said what', answerNames, rows), answersFile)}
    </figure>
  </section>`
}

function byBoth({ id }: Question, { now }: Report): Html {
  const named = kinds.filter(saysRegion)
  const multiples = named.map(kind => {
    const england = shareOf([now.answer(id, { kind })], ['yes'])
    return html`<figure>
      <figcaption>
        <h3>${kindNames[kind]}</h3>
        England: ${percentCell(england?.percent)}
      </figcaption>
      ${tileMap({
        label: `${kindNames[kind]}: answers that are yes, by region`,
        england,
        shareIn: region => shareOf([now.answer(id, { kind, region })], ['yes']),
      })}
    </figure> `
  })
  const rows = named.flatMap(kind =>
    regions.map(region => ({
      name: groupName(group({ kind, region })),
      row: now.answer(id, { kind, region }),
    })),
  )
  return html`<section>
    <h2>By type in each region: who says yes</h2>
    <p>Marked against the same type in all England.</p>
    <div class="small-multiples">${multiples}</div>
    ${asTable(choicesTable('By type in each region: how many services said what', answerNames, rows), answersFile)}
  </section>`
}

function overTime({ id, text }: Question, { now, earlier }: Report): Html {
  if (earlier.length === 0) return nothing
  const all = [...earlier, now]
  const points = all.map(each => ({
    quarter: each.publication.quarter,
    percent: shareOf([each.answer(id)], ['yes'])?.percent ?? null,
  }))
  const rows = all.map(each => ({
    name: shortQuarter(each.publication.quarter),
    row: each.answer(id),
  }))
  return html`<section>
    <h2>Over the quarters: who says yes</h2>
    <figure>
      ${lineChart(`${text} Answers that are yes`, points)}
      ${asTable(choicesTable('Over the quarters: how many services said what', answerNames, rows), answersFile)}
    </figure>
  </section>`
}

function closes({ action: { title, steps, minutes, who } }: Question): Html {
  return html`<section class="closes">
    <h2>What closes a gap here</h2>
    <p>
      <strong>${title}.</strong> ${whoDoes[who]} can do it, in about ${minutes} minutes to begin
      with.
    </p>
    <ol>
      ${steps.map(step => html`<li>${step}</li>`)}
    </ol>
  </section>`
}

function neighbours({ topic, at }: Place): Html {
  const [before, after] = [at === 0 ? undefined : topic.questions[at - 1], topic.questions[at + 1]]
  const link = (question: Question | undefined, words: string) =>
    question === undefined
      ? nothing
      : html`<li>${words}: <a href="${questionPage(question)}">${question.text}</a></li>`
  return html`<nav aria-label="Other questions of this topic">
    <ul class="neighbours">
      ${link(before, 'The question before')}${link(after, 'The next question')}
    </ul>
  </nav>`
}
