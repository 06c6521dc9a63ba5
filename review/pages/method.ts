/** How the numbers came about and what they cannot say, in plain words. */
import { countedFrom } from '../../shared/sharing/register-counts.ts'
import { methodWords } from '../publication/words.ts'
import type { Page } from './frame.ts'
import { html } from './html.ts'

/** What the pages do with the published numbers. */
const added: readonly string[] = [
  'Everything on these pages is worked out from the files that are published beside them. Nothing here says more than they do.',
  '“In place” means the answer “yes”. A gap is “partly”, “no” or “not sure”. “Does not apply” is neither, and counts among all answers.',
  'The share of a topic is of all answers to its questions together. Where one of them has too few answers in a group, the topic is “too few to show” there.',
  'A hidden number counts as about 3 in a sum, as it does in the published percentages.',
  '“Clearly higher”, “clearly lower” and “clearly changed” are said by rule. For both shares we work out the lowest and highest value that rounding and hidden numbers leave open. To that we add what chance does to a random group of that size, nineteen times in twenty. Only where these two ranges do not touch do we speak of a difference.',
  'Those who took part were not drawn at random. So even a clear difference may come from who took part.',
  'Change over the quarters compares published numbers with published numbers. Services come and go between quarters.',
]

/** What no method mends. */
const limits: readonly string[] = [
  'Services answer for themselves, and nobody checks. Some will see themselves better than they are, others worse.',
  'Those who use a checklist at all may care more about it than those who do not.',
  countedFrom,
  'The numbers of the DSPT and Cyber Essentials questions are partly from memory. The checklist marks each of them.',
]

const list = (all: readonly string[]) =>
  html`<ul>
    ${all.map(words => html`<li>${words}</li>`)}
  </ul>`

export function methodPage(): Page {
  return {
    name: 'method',
    title: 'Method and limits',
    heading: 'How these numbers came about, and what they cannot say',
    lead: html`<p>
      A service answers a checklist on its own computer. Once a quarter it can share its answers,
      without its name. What was shared is counted once, when the quarter is closed.
    </p>`,
    body: html`<section>
        <h2>From answers to numbers</h2>
        ${list(methodWords)}
      </section>
      <section>
        <h2>What these pages add</h2>
        ${list(added)}
      </section>
      <section>
        <h2>Limits</h2>
        ${list(limits)}
      </section>`,
  }
}
