/** Change over the quarters, from numbers that were published alone. */
import { type Quarter, quarterInWords } from '../../shared/sharing/quarters.ts'
import { answersFile, asTable, percentCell } from './tables.ts'
import { questionPage } from './findings.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import { lineChart, shortQuarter } from './lines.ts'
import { allQuestions, type Numbers, type Report } from './report.ts'
import { type Share, shareOf, standing } from './shares.ts'
import { someDevices } from './words.ts'

const mostNamed = 10

/** "December 2026". */
const lastMonth = (quarter: Quarter) => quarterInWords(quarter).replace(/^.* to /, '')

interface Line {
  readonly name: string
  readonly shareIn: (numbers: Numbers) => Share | null
}

export function changePage(report: Report): Page {
  const { now, earlier } = report
  const [first] = earlier
  const base = { name: 'change', title: 'Change' } as const
  if (first === undefined) {
    return {
      ...base,
      heading: 'This is the first quarter',
      lead: html`<p>
        There is nothing to compare it with yet. From the next quarter on, this page shows what
        changed.
      </p>`,
      body: html`<p>
        Only published numbers will be compared: what was hidden once stays hidden.
      </p>`,
    }
  }
  const lines = linesOf(report)
  return {
    ...base,
    heading: `What has changed since ${lastMonth(first.publication.quarter)}`,
    lead: html`<p>
      Each line says how many of the answers to a topic were “yes”. Not quite the same services take
      part each quarter, so a small step may be nothing more than that.
    </p>`,
    body: html`<figure>
        <div class="small-multiples">
          ${lines.map(
            ({ name, shareIn }) =>
              html`<figure>
                <figcaption><h2>${name}</h2></figcaption>
                ${lineChart(
                  name,
                  [...earlier, now].map(each => ({
                    quarter: each.publication.quarter,
                    percent: shareIn(each)?.percent ?? null,
                  })),
                )}
              </figure> `,
          )}
        </div>
        ${asTable(tableOf(lines, [...earlier, now]), answersFile)}
      </figure>
      ${clear(report, first)}
      <p>
        Earlier reports:
        ${earlier.map(({ publication: { quarter } }, at) => html`${at === 0 ? '' : ', '}<a href="../${quarter}/index.html">${quarterInWords(quarter)}</a>`)}.
      </p>`,
  }
}

function linesOf({ content }: Report): readonly Line[] {
  return [
    ...content.topics.map(({ title, questions }) => ({
      name: title,
      shareIn: (numbers: Numbers) => numbers.inPlace(questions),
    })),
    {
      name: 'DSPT at Standards Met or higher',
      shareIn: numbers => shareOf([numbers.dspt()], ['met']),
    },
    {
      name: 'At least one device without updates',
      shareIn: numbers => shareOf([numbers.device('pastSupport')], someDevices),
    },
  ]
}

const tableOf = (lines: readonly Line[], all: readonly Numbers[]) => ({
  caption: 'Shares over the quarters',
  head: ['', ...lines.map(({ name }) => name)],
  rows: all.map(numbers => [
    shortQuarter(numbers.publication.quarter),
    ...lines.map(({ shareIn }) => percentCell(shareIn(numbers)?.percent)),
  ]),
})

/** Only what rounding and chance together cannot explain. */
function clear({ now, content }: Report, first: Numbers): Html {
  const steps = allQuestions(content).flatMap(question => {
    const [before, today] = [first, now].map(each => shareOf([each.answer(question.id)], ['yes']))
    if (before == null || today == null || standing(today, before) === 'alike') return []
    return [{ question, before, today, step: today.percent - before.percent }]
  })
  const order = [...steps].sort((a, b) => Math.abs(b.step) - Math.abs(a.step)).slice(0, mostNamed)
  if (order.length === 0) {
    return html`<section>
      <h2>No question has clearly changed</h2>
      <p>Whatever moved, moved too little to tell it from rounding and chance.</p>
    </section>`
  }
  return html`<section>
    <h2>
      ${steps.length} ${steps.length === 1 ? 'question has' : 'questions have'} clearly changed
    </h2>
    <p>
      ${steps.length > order.length ? `The ${order.length} largest steps` : 'The steps'}, in how
      many say yes:
    </p>
    <ol>
      ${order.map(
        ({ question, before, today }) =>
          html`<li>
            <a href="${questionPage(question)}">${question.text}</a> From ${before.percent}% to
            ${today.percent}%.
          </li> `,
      )}
    </ol>
  </section>`
}
