/** The state of each topic: how much of it is in place, and which of its questions stand out. */
import { barList, legend, shareBars } from './bars.ts'
import type { Topic } from './content.ts'
import { questionPage, ranked } from './findings.ts'
import type { Page } from './frame.ts'
import { html, type Html, nothing } from './html.ts'
import type { Report } from './report.ts'
import { shareOf } from './shares.ts'
import { answersFile, asTable, choicesTable, percentCell } from './tables.ts'
import { answerNames } from './words.ts'

export function topicsPage(report: Report): Page {
  const { now, content } = report
  const order = ranked(content.topics, topic => now.inPlace(topic.questions))
  const [best, worst] = [order.at(0), order.at(-1)]
  return {
    name: 'topics',
    title: 'Topics',
    heading:
      best === undefined || worst === undefined
        ? 'Too few answers to compare the topics'
        : `Between ${worst.share.percent}% and ${best.share.percent}% of the answers to a topic are “yes”`,
    lead: html`<p>
      The checklist has ${content.topics.length} topics. For each: how many of all answers to it are
      “yes”, and what was said to its questions. Choose a question to see it by region and type of
      service.
    </p>`,
    body: html`${overview(report)} ${legend(answerNames)}
    ${content.topics.map(topic => section(topic, report))}`,
  }
}

function overview({ now, content }: Report): Html {
  const bars = content.topics.map(({ id, title, questions }) => ({
    name: html`<a href="#${id}">${title}</a>`,
    share: now.inPlace(questions),
  }))
  const own = {
    caption: 'How many of the answers to each topic are yes',
    head: ['', 'Yes'],
    rows: content.topics.map(({ title, questions }) => [
      title,
      percentCell(now.inPlace(questions)?.percent),
    ]),
  }
  return html`<figure>${shareBars(bars, 'yes')} ${asTable(own, answersFile)}</figure>`
}

function section(topic: Topic, { now }: Report): Html {
  const share = now.inPlace(topic.questions)
  const bars = topic.questions.map(question => ({
    name: html`<a href="${questionPage(question)}">${question.text}</a>`,
    row: now.answer(question.id),
    share: shareOf([now.answer(question.id)], ['yes']),
    words: 'yes',
  }))
  const rows = topic.questions.map(({ id, text }) => ({ name: text, row: now.answer(id) }))
  return html`<section id="${topic.id}">
    <h2>${topic.title}${share === null ? nothing : html`: ${percentCell(share.percent)} yes`}</h2>
    <p>${topic.about}</p>
    <figure>
      ${barList(bars, answerNames)}
      ${asTable(choicesTable(`${topic.title}: how many services said what`, answerNames, rows), answersFile)}
    </figure>
  </section> `
}
