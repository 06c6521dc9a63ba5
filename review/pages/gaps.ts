/** The most common gaps, and what closes each, in the words of the checklist. */
import { dividedBar, legend } from './bars.ts'
import type { Question } from './content.ts'
import { gapOf, questionPage, ranked } from './findings.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import { allQuestions, type Report } from './report.ts'
import type { Share } from './shares.ts'
import { answersFile, asTable, choicesTable } from './tables.ts'
import { answerNames, counted, whoDoes } from './words.ts'

const most = 12

export function gapsPage(report: Report): Page {
  const { now, content } = report
  const widest = ranked(allQuestions(content), question => gapOf(report, question)).slice(0, most)
  const rows = widest.map(({ item: { id, text } }) => ({ name: text, row: now.answer(id) }))
  return {
    name: 'gaps',
    title: 'Common gaps',
    heading:
      widest.length === 0
        ? 'Too few took part to say where the gaps are'
        : `${widest.length} of the most common gaps, and what closes them`,
    lead: html`<p>
      A gap is an answer of “partly”, “no” or “not sure”. Questions that do not apply to a service
      are not counted as gaps. Beside each stands what the checklist suggests as a first step. Those
      next to each other in this list mostly lie too close to say which is wider.
    </p>`,
    body: html`${legend(answerNames)}
      <figure>
        <ol class="gaps">
          ${widest.map(({ item, share }) => gap(item, share, report))}
        </ol>
        ${asTable(choicesTable('The most common gaps: how many services said what', answerNames, rows), answersFile)}
      </figure>`,
  }
}

function gap(question: Question, share: Share, { now }: Report): Html {
  const { title, steps, minutes, who } = question.action
  return html`<li>
    <h2><a href="${questionPage(question)}">${question.text}</a></h2>
    <p>
      <strong>${share.percent}%</strong> have a gap here, of about ${counted(share.of)} services.
    </p>
    ${dividedBar(now.answer(question.id), answerNames)}
    <div class="closes">
      <p>
        <strong>What closes it:</strong> ${title}. ${whoDoes[who]} can do it, in about ${minutes}
        minutes to begin with.
      </p>
      <details>
        <summary>The steps<span class="hide"> to: ${title}</span></summary>
        <ol>
          ${steps.map(step => html`<li>${step}</li>`)}
        </ol>
      </details>
    </div>
  </li> `
}
