/** The DSPT and Cyber Essentials: who has published, and how far what each asks for is in place. */
import { barList, legend, shareBars } from './bars.ts'
import { kinds, regions } from '../disclosure/groups.ts'
import type { Standard } from './content.ts'
import { questionPage } from './findings.ts'
import type { Page } from './frame.ts'
import { html, type Html } from './html.ts'
import type { Numbers, Report } from './report.ts'
import { shareOf } from './shares.ts'
import { answersFile, asTable, choicesTable, dsptFile } from './tables.ts'
import { tileLegend, tileMap } from './tile-map.ts'
import { answerNames, dsptNames, groupName, kindNames } from './words.ts'

/** How sure it is which of our questions belong to which theme: see assets/content/frameworks. */
const dsptSure =
  'We went by the list of that year to say which of our questions belong to which theme. Some of its numbers we had from memory, and we did not find a newer list.'
const essentialsSure =
  'We have not read the published rules of this version ourselves. Which of our questions belong to which theme comes from what firms say that give the certificate.'

export function standardsPage({ now, content }: Report): Page {
  const share = shareOf([now.dspt()], ['met'])
  return {
    name: 'standards',
    title: 'DSPT and Cyber Essentials',
    heading:
      share === null
        ? 'Too few services say something about their DSPT'
        : `${share.percent}% say that their DSPT is published at Standards Met or higher`,
    lead: html`<p>
      The Data Security and Protection Toolkit (DSPT) is a yearly return to NHS England. Cyber
      Essentials is a certificate backed by the government. Our questions cover what both ask for,
      in everyday words. “Yes” to all of them is no certificate.
    </p>`,
    body: html`${published(now)} ${legend(answerNames)}
    ${themes(now, { name: 'The DSPT', sure: dsptSure, standard: content.dspt })}
    ${themes(now, { name: 'Cyber Essentials', sure: essentialsSure, standard: content.cyberEssentials })}`,
  }
}

function published(now: Numbers): Html {
  const shareIn = (group: Parameters<Numbers['dspt']>[0]) => shareOf([now.dspt(group)], ['met'])
  const rows = [{}, ...regions.map(region => ({ region })), ...kinds.map(kind => ({ kind }))].map(
    group => ({
      name: groupName({ kind: null, region: null, size: null, ...group }),
      row: now.dspt(group),
    }),
  )
  return html`<section>
    <h2>Where the DSPT is published at Standards Met or higher</h2>
    <figure>
      <div class="beside">
        <div>
          ${tileLegend}${tileMap({
            label: 'Services whose DSPT is published at Standards Met or higher, by region',
            england: shareIn({}),
            shareIn: region => shareIn({ region }),
            hasLinks: true,
          })}
        </div>
        <div>
          <h3>By type</h3>
          ${shareBars(
            kinds.map(kind => ({ name: kindNames[kind], share: shareIn({ kind }) })),
            'published',
          )}
        </div>
      </div>
      ${asTable(choicesTable('What services say of their DSPT, by group', dsptNames, rows), dsptFile)}
    </figure>
  </section>`
}

function themes(
  now: Numbers,
  {
    name,
    sure,
    standard,
  }: { readonly name: string; readonly sure: string; readonly standard: Standard },
): Html {
  const { edition, about, themes: all } = standard
  return html`<section>
    <h2>${name}: its themes</h2>
    <p>${about}</p>
    <p class="aside"><strong>Edition ${edition}.</strong> ${sure}</p>
    <figure>
      ${shareBars(
        all.map(({ title, questions }) => ({ name: title, share: now.inPlace(questions) })),
        'of the answers are yes',
      )}
    </figure>
    ${all.map(({ title, about: says, questions }) => {
      const own = questions.map(question => ({
        name: html`<a href="${questionPage(question)}">${question.text}</a>`,
        row: now.answer(question.id),
        share: shareOf([now.answer(question.id)], ['yes']),
        words: 'yes',
      }))
      return html`<details class="theme">
        <summary>
          ${title}: ${questions.length === 1 ? 'its question' : `its ${questions.length} questions`}
        </summary>
        <p>${says}</p>
        <figure>
          ${barList(own, answerNames)}
          ${asTable(choicesTable(`${name}, ${title}: how many services said what`, answerNames, own), answersFile)}
        </figure>
      </details> `
    })}
  </section> `
}
